namespace RoleAtlas.Browser.Tests;

/// <summary>One address of every kind of page. A new page belongs here; accessibility, layout and quiet are then looked after.</summary>
public static class AtlasPages
{
    public const string Home = "/";
    public const string TwoRoles = "/compare/product-manager-vs-project-manager";
    public const string Filtered = TwoRoles +
        "?only=to-settle&area=risk,delivery,stakeholders&without=creativity-secret-weapon&order=project-manager";

    public const string Matrix = "/matrix";
    public const string Overlap = "/overlap";
    public const string Agenda = "/agenda";
    public const string Charter = "/roles/product-manager/charter";

    public const string EmbeddedComparison = "/embed" + TwoRoles;
    public const string EmbeddedMatrix = "/embed" + Matrix;

    private static readonly Dictionary<string, int> Statuses = new()
    {
        [Home] = 200,
        ["/compare"] = 200,
        [TwoRoles] = 200,
        ["/compare/product-manager-vs-program-manager?area=strategy,risk,scope"] = 200,
        ["/compare/product-manager-vs-program-manager-vs-project-manager"] = 200,
        [Filtered] = 200,
        [TwoRoles + "?only=shared&area=risk,nowhere"] = 200,
        [TwoRoles + "?only=silent&area=risk"] = 200,
        [Overlap] = 200,
        ["/overlap?roles=product-manager,project-manager&area=scope,risk&without=secret-sauce"] = 200,
        ["/overlap?group=product-manager"] = 200,
        [Agenda] = 200,
        ["/agenda?only=claimed-for-several&roles=product-manager&area=nowhere"] = 200,
        ["/roles"] = 200,
        ["/roles/product-manager"] = 200,
        [Charter] = 200,
        [Charter + "?rows=product-vision,risk-management,nowhere&without=secret-sauce"] = 200,
        ["/responsibilities"] = 200,
        ["/responsibilities?only=contested"] = 200,
        ["/responsibilities/risk-management"] = 200,
        ["/responsibilities/product-vision"] = 200,
        ["/sources"] = 200,
        ["/sources?page=2"] = 200,
        ["/sources/scope-creep"] = 200,
        ["/sources/right-thing-right-way?role=project-manager"] = 200,
        ["/sources/key-differences"] = 200,
        [Matrix] = 200,
        [Matrix + "?density=compact&sort=verdict&area=risk,nowhere"] = 200,
        [Matrix + "?roles=project-manager,product-manager&only=to-settle&cell=project-manager.risk-management&panel=row"] = 200,
        [Matrix + "?cell=program-manager.product-vision"] = 200,
        [Matrix + "?cell=product-manager.product-vision&panel=role"] = 200,
        [Matrix + "?q=nothing+like+that"] = 200,
        [Matrix + "?panel=roles"] = 200,
        ["/method"] = 200,
        ["/history/since/1?roles=product-manager"] = 200,
        ["/search"] = 200,
        ["/search?q=stakeholdr+comunication"] = 200,
        ["/search?q=product&only=claims&page=2"] = 200,
        ["/search?q=xqzjv"] = 200,
        ["/no/such/page"] = 404,
        [EmbeddedComparison] = 200,
        ["/embed/compare/product-manager-vs-program-manager-vs-project-manager?at=1&only=to-settle&area=nowhere&theme=dim"] = 200,
        [EmbeddedMatrix] = 200,
        [EmbeddedMatrix + "?sort=verdict&cell=project-manager.risk-management"] = 200,
        ["/embed/compare/product-manager-vs-nobody"] = 404,
        ["/roles/produkt-manager"] = 404,
        ["/compare/product-manager-vs-nobody"] = 404,
        [AtlasHost.BrokenPage] = 500,
    };

    public static IEnumerable<string> Paths => Statuses.Keys;

    public static TheoryData<string> Data => [.. Paths];

    /// <summary>The HTTP status that the page answers with.</summary>
    public static int StatusOf(string path) => Statuses[path];
}
