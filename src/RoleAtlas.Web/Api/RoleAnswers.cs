using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Api;

/// <summary>A set of responsibilities, not a person.</summary>
/// <param name="Slug">What stands for it in an address.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Abbreviation">A few letters that tell it apart.</param>
/// <param name="Summary">What it is, in a line; may be empty.</param>
/// <param name="Aliases">Other names of it.</param>
/// <param name="Words">Its counts, in a sentence.</param>
/// <param name="Responsibilities">On how many responsibilities some source speaks of it.</param>
/// <param name="Sources">How many sources give or deny it responsibilities.</param>
/// <param name="Only">How many responsibilities are only this role’s so far.</param>
/// <param name="Shared">How many it shares.</param>
/// <param name="ToSettle">On how many sources disagree over it, or claim it for others as well.</param>
/// <param name="Links">The role by itself.</param>
internal sealed record RoleAnswer(
    string Slug, string Name, string Abbreviation, string Summary, IReadOnlyList<string> Aliases, string Words,
    int Responsibilities, int Sources, int Only, int Shared, int ToSettle, Links Links)
{
    public static RoleAnswer Of(ApiRequest request, RoleCard card) => new(
        card.Role.Slug, card.Role.Name, card.Role.Abbreviation, card.Role.Summary, card.Role.Aliases, card.Sentence(),
        card.Rows.Count, card.SourceCount, card.CountOnly, card.CountShared, card.CountToSettle,
        request.CountedLinks(ApiUrls.Role(card.Role), AtlasUrls.Role(card.Role)));
}

/// <summary>A role with everything that sources say of it.</summary>
/// <param name="Role">The role.</param>
/// <param name="Glance">What sources say of it besides its responsibilities, what is said most often first.</param>
/// <param name="Paging">Where this page of responsibilities stands among all.</param>
/// <param name="Responsibilities">Those on which some source speaks of it, in the order of the catalogue.</param>
internal sealed record RoleWhole(RoleAnswer Role, IReadOnlyList<GlanceAnswer> Glance, Paging Paging, IReadOnlyList<RoleRow> Responsibilities);

/// <summary>A responsibility of a role.</summary>
/// <param name="Responsibility">The responsibility, with its verdict over all roles.</param>
/// <param name="Cell">What sources say of this role on it.</param>
internal sealed record RoleRow(ResponsibilityItem Responsibility, CellAnswer Cell);

/// <summary>A short wording that sources use of a role.</summary>
/// <param name="Kind">A question it asks, what it is likened to, when it succeeds, and so on.</param>
/// <param name="Label">The wording.</param>
/// <param name="Sources">How many sources use it.</param>
/// <param name="Claims">Ids of the claims.</param>
internal sealed record GlanceAnswer(ClaimKind Kind, string Label, int Sources, IReadOnlyList<string> Claims)
{
    public static IReadOnlyList<GlanceAnswer> Of(RoleGlance glance) =>
        [.. glance.Items.Select(i => new GlanceAnswer(i.Kind, i.Label, i.SourceCount, [.. i.Claims.Select(c => c.Id)]))];
}

/// <summary>A group of responsibilities.</summary>
/// <param name="Slug">What stands for it in an address.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Description">What belongs to it; may be empty.</param>
/// <param name="Responsibilities">How many belong to it.</param>
/// <param name="Verdicts">How many of them have each verdict, over all roles.</param>
/// <param name="Links">The area by itself.</param>
internal sealed record AreaAnswer(string Slug, string Name, string Description, int Responsibilities, IReadOnlyList<VerdictCount> Verdicts, Links Links)
{
    public static AreaAnswer Of(ApiRequest request, AtlasSnapshot counted, Area area)
    {
        var rows = counted.Rows.Where(r => r.Responsibility.Area == area).ToList();
        return new(area.Slug, area.Name, area.Description, rows.Count, VerdictCount.Of(rows), request.CountedLinks(ApiUrls.Area(area), AtlasUrls.Area(area.Slug)));
    }
}
