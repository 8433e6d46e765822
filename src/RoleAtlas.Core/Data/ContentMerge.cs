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
        foreach (var (area, row, position) in areas.Pairs)
            Write(area, row, position);

        var roles = new SlugMerge<RoleContent, RoleRow>(EntityKind.Role, rows.Roles, this)
            .Match(content.Roles, (c, id) => new RoleRow { Id = id, Slug = c.Slug, Name = c.Name, Abbreviation = c.Abbreviation });
        foreach (var (role, row, position) in roles.Pairs)
            Write(role, row, position);

        var responsibilities = new SlugMerge<ResponsibilityContent, ResponsibilityRow>(
                EntityKind.Responsibility, rows.Responsibilities, this)
            .Match(content.Responsibilities, (c, id) => new ResponsibilityRow { Id = id, Slug = c.Slug, Name = c.Name });
        foreach (var (responsibility, row, position) in responsibilities.Pairs)
            Write(responsibility, row, position, areas.IdOf(responsibility.Area));

        var sources = new SlugMerge<SourceContent, SourceRow>(EntityKind.Source, rows.Sources, this)
            .Match(content.Sources, (c, id) => new SourceRow { Id = id, Slug = c.Slug, Title = c.Title, Kind = c.Kind });
        var texts = new TextMerge(rows, now, Added);
        foreach (var (source, row, _) in sources.Pairs)
        {
            Write(source, row);
            texts.Bring(row, source.Text);
        }

        var claims = new ClaimMerge(rows, texts, roles.IdOf, responsibilities.IdOf, this);
        claims.Match(sources.Pairs.Select(p => (p.Content, p.Row)));
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

    private static void Write(AreaContent content, AreaRow row, int position) =>
        (row.Name, row.Description, row.Position) = (content.Name, content.Description, position);

    private static void Write(RoleContent content, RoleRow row, int position)
    {
        (row.Name, row.Abbreviation, row.Summary, row.Position) =
            (content.Name, content.Abbreviation, content.Summary, position);
        row.Aliases = Kept(row.Aliases, content.Aliases);
    }

    private static void Write(ResponsibilityContent content, ResponsibilityRow row, int position, Guid area)
    {
        (row.Name, row.Description, row.AreaId, row.Position) = (content.Name, content.Description, area, position);
        row.Aliases = Kept(row.Aliases, content.Aliases);
    }

    private static void Write(SourceContent content, SourceRow row)
    {
        (row.Title, row.Kind, row.Author, row.Publisher) = (content.Title, content.Kind, content.Author, content.Publisher);
        (row.Published, row.Link, row.Note, row.Order) = (content.Published, content.Link, content.Note, content.Order);
        row.Hashtags = Kept(row.Hashtags, content.Hashtags);
    }

    private static List<string> Kept(List<string> before, IReadOnlyList<string> after) =>
        before.SequenceEqual(after, StringComparer.Ordinal) ? before : [.. after];
}
