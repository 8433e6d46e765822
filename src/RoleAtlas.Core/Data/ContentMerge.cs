using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Content;

namespace RoleAtlas.Core.Data;

/// <summary>
/// Brings rows in line with content: matches by id, then by slug, and writes only what differs. Works on rows in
/// memory, so that a check without a database and an import go the same way.
/// </summary>
/// <param name="rows">Changed in place; what is new is added to them, what is gone taken out.</param>
/// <param name="now">UTC; when a changed text was brought.</param>
/// <param name="deleteMissing">Whether what the content does not have is deleted.</param>
internal sealed class ContentMerge(CatalogueRows rows, DateTime now, bool deleteMissing)
{
    private readonly ContentProblems problems = new();
    private readonly HashSet<Guid> absent = [];

    /// <summary>The catalogue is to hold what the content says and nothing else, as when it is brought back to an earlier state.</summary>
    public bool IsWhole => deleteMissing;

    public IReadOnlyList<ContentProblem> Problems => problems.InOrder;

    /// <summary>Rows that the caller has to hand to its context, if it has one.</summary>
    public List<object> Added { get; } = [];

    public List<object> Deleted { get; } = [];

    /// <summary>Ids of the entities that the content does not have and that were kept.</summary>
    public IReadOnlySet<Guid> Absent => absent;

    /// <summary>With problems, the rows are left half changed and must not be used.</summary>
    public void Apply(CatalogueContent content)
    {
        var areas = new SlugMerge<AreaContent, AreaRow>(EntityKind.Area, rows.Areas, this)
            .Match(content.Areas, (c, id) => new AreaRow { Id = id, Slug = c.Slug, Name = c.Name });
        foreach (var (area, row) in areas.Pairs)
            Write(area, row);

        var roles = new SlugMerge<RoleContent, RoleRow>(EntityKind.Role, rows.Roles, this)
            .Match(content.Roles, (c, id) => new RoleRow { Id = id, Slug = c.Slug, Name = c.Name, Abbreviation = c.Abbreviation });
        foreach (var (role, row) in roles.Pairs)
            Write(role, row);

        var responsibilities = new SlugMerge<ResponsibilityContent, ResponsibilityRow>(
                EntityKind.Responsibility, rows.Responsibilities, this)
            .Match(content.Responsibilities, (c, id) => new ResponsibilityRow { Id = id, Slug = c.Slug, Name = c.Name });
        foreach (var (responsibility, row) in responsibilities.Pairs)
            Write(responsibility, row, areas.IdOf(responsibility.Area));

        var sources = new SlugMerge<SourceContent, SourceRow>(EntityKind.Source, rows.Sources, this)
            .Match(content.Sources, (c, id) => new SourceRow { Id = id, Slug = c.Slug, Title = c.Title, Kind = c.Kind });
        var texts = new TextMerge(rows, now, Added);
        foreach (var (source, row) in sources.Pairs)
        {
            Write(source, row);
            texts.Bring(row, source.Text);
        }

        var claims = new ClaimMerge(rows, texts, roles.IdOf, responsibilities.IdOf, this);
        claims.Match(sources.Pairs);
        RefuseOrdersOfTheAbsent(content);

        new DecisionMerge(rows, roles.IdOf, responsibilities.IdOf, claims.IdOf, this).Match(content.Decisions);
        foreach (var gone in content.Retired)
            Retire(gone);
    }

    /// <summary>Deletes a row that the content does not have, or keeps it, as was asked. True where it is gone.</summary>
    public bool LetGo<TRow>(List<TRow> list, TRow row) where TRow : EntityRow
    {
        if (!deleteMissing)
        {
            absent.Add(row.Id);
            return false;
        }
        list.Remove(row);
        Deleted.Add(row);
        return true;
    }

    public void Add<TRow>(List<TRow> list, TRow row) where TRow : class
    {
        list.Add(row);
        Added.Add(row);
    }

    public void Problem(ContentPlace place, string message) => problems.Add(place, message);

    public List<RetiredSlugRow> RetiredSlugs => rows.RetiredSlugs;

    private void Retire(RetiredContent gone)
    {
        foreach (var slug in gone.Slugs)
        {
            if (rows.RetiredSlugs.Find(r => r.Kind == gone.Kind && r.Slug == slug) is not { } known)
                Add(rows.RetiredSlugs, new RetiredSlugRow { Kind = gone.Kind, Slug = slug, EntityId = gone.Id });
            else if (known.EntityId != gone.Id && IsWhole)
                known.EntityId = gone.Id;
            else if (known.EntityId != gone.Id)
                Problem(gone.Place, $"{slug} is already a former slug of another {Word.Of(gone.Kind)}. Take it out.");
        }
    }

    private void RefuseOrdersOfTheAbsent(CatalogueContent content)
    {
        var kept = rows.Sources.Where(s => absent.Contains(s.Id)).ToLookup(s => s.Order);
        foreach (var source in content.Sources)
        {
            if (kept[source.Order].FirstOrDefault() is { } other)
            {
                Problem(source.Place,
                    $"The number {source.Order} is that of the source {other.Slug}, which this content does not have and the catalogue keeps. "
                    + "Choose another order, or let the import delete what is missing.");
            }
        }
    }

    private static void Write(AreaContent content, AreaRow row) =>
        (row.Name, row.Description, row.Position) = (content.Name, content.Description, content.Position);

    private static void Write(RoleContent content, RoleRow row)
    {
        (row.Name, row.Abbreviation, row.Summary, row.Position) =
            (content.Name, content.Abbreviation, content.Summary, content.Position);
        row.Aliases = Kept(row.Aliases, content.Aliases);
    }

    private static void Write(ResponsibilityContent content, ResponsibilityRow row, Guid area)
    {
        (row.Name, row.Description, row.AreaId, row.Position) = (content.Name, content.Description, area, content.Position);
        row.Aliases = Kept(row.Aliases, content.Aliases);
    }

    private static void Write(SourceContent content, SourceRow row)
    {
        (row.Title, row.Kind, row.Author, row.Publisher) = (content.Title, content.Kind, content.Author, content.Publisher);
        (row.Published, row.Link, row.Note, row.Order) = (content.Published, content.Link, content.Note, content.Order);
        row.IsDraft = content.IsDraft;
        row.Hashtags = Kept(row.Hashtags, content.Hashtags);
    }

    private static List<string> Kept(List<string> before, IReadOnlyList<string> after) =>
        before.SequenceEqual(after, StringComparer.Ordinal) ? before : [.. after];
}
