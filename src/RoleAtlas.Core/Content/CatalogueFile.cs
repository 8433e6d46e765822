using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Editing;
using YamlDotNet.RepresentationModel;

namespace RoleAtlas.Core.Content;

/// <summary>Reads <c>catalog.yml</c>: areas, roles and responsibilities, and the slugs of what is gone.</summary>
internal sealed class CatalogueFile(EntityKeys keys, ContentProblems problems)
{
    private const string Gone = "retired-slugs";

    private readonly List<AreaContent> areas = [];
    private readonly List<RoleContent> roles = [];
    private readonly List<ResponsibilityContent> responsibilities = [];
    private readonly List<RetiredContent> retired = [];
    private readonly Dictionary<EntityKind, int> next = [];
    private readonly HashSet<string> areaSlugs = new(StringComparer.Ordinal);
    private readonly List<(string Area, ContentPlace Place)> areasUsed = [];

    public IReadOnlyList<AreaContent> Areas => areas;
    public IReadOnlyList<RoleContent> Roles => roles;
    public IReadOnlyList<ResponsibilityContent> Responsibilities => responsibilities;
    public IReadOnlyList<RetiredContent> Retired => retired;

    /// <summary>False where the file could not be read, and so nothing is known about which slugs there are.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Every slug that was written, including those of entries with other problems.</summary>
    public HashSet<string> RoleSlugs { get; } = new(StringComparer.Ordinal);

    public HashSet<string> ResponsibilitySlugs { get; } = new(StringComparer.Ordinal);

    public void Read(ContentFile file)
    {
        if (file.Decode(problems) is not { } decoded)
            return;

        var text = YamlText.Parse(file.Path, decoded, linesBefore: 0, problems, out var malformed);
        if (malformed)
            return;
        if (text.Root is not YamlMappingNode root)
        {
            problems.Add(file.Path, 1, "The file must have the keys areas, roles and responsibilities.");
            return;
        }

        IsKnown = true;
        var lists = new YamlEntry(text, root, ["areas", "roles", "responsibilities", Gone]);
        foreach (var entry in Entries(text, lists, "areas", "slug", "name", "description"))
            ReadArea(entry);
        foreach (var entry in Entries(text, lists, "roles", "slug", "name", "abbreviation", "aliases", "summary"))
            ReadRole(entry);
        foreach (var entry in Entries(text, lists, "responsibilities", "slug", "name", "area", "description", "aliases"))
            ReadResponsibility(entry);
        foreach (var entry in text.Entries(lists.Node(Gone), Gone, "kind", "id", "slugs"))
            ReadRetired(entry);
        CheckAreas();
    }

    private static IEnumerable<YamlEntry> Entries(YamlText text, YamlEntry lists, string list, params string[] keys)
    {
        if (!lists.Has(list))
            lists.Required(list);
        return text.Entries(lists.Node(list), list, [.. keys, "id", "retired-slugs", "position"]);
    }

    private void ReadArea(YamlEntry entry)
    {
        var (slug, id, retired) = Identity(EntityKind.Area, entry);
        var name = entry.Line("name", OneLine.LongestName);
        var description = entry.Text("description") ?? "";
        var position = Position(EntityKind.Area, entry);
        if (slug is not null)
            areaSlugs.Add(slug);
        if (slug is not null && name is not null)
        {
            areas.Add(new AreaContent
            {
                Place = entry.PlaceOf("slug"),
                Id = id,
                Slug = slug,
                RetiredSlugs = retired,
                Name = name,
                Description = description,
                Position = position,
            });
        }
    }

    private void ReadRole(YamlEntry entry)
    {
        var (slug, id, retired) = Identity(EntityKind.Role, entry);
        var name = entry.Line("name", OneLine.LongestName);
        var abbreviation = entry.Line("abbreviation", CatalogueRules.LongestAbbreviation);
        var summary = entry.Text("summary") ?? "";
        var aliases = entry.Texts("aliases");
        var position = Position(EntityKind.Role, entry);
        if (slug is not null)
            RoleSlugs.Add(slug);
        if (slug is not null && name is not null && abbreviation is not null)
        {
            roles.Add(new RoleContent
            {
                Place = entry.PlaceOf("slug"),
                Id = id,
                Slug = slug,
                RetiredSlugs = retired,
                Name = name,
                Abbreviation = abbreviation,
                Summary = summary,
                Aliases = aliases,
                Position = position,
            });
        }
    }

    private void ReadResponsibility(YamlEntry entry)
    {
        var (slug, id, retired) = Identity(EntityKind.Responsibility, entry);
        var name = entry.Line("name", OneLine.LongestName);
        var area = entry.Required("area");
        var description = entry.Text("description") ?? "";
        var aliases = entry.Texts("aliases");
        var position = Position(EntityKind.Responsibility, entry);
        if (slug is not null)
            ResponsibilitySlugs.Add(slug);
        if (area is not null)
            areasUsed.Add((area, entry.PlaceOf("area")));
        if (slug is not null && name is not null && area is not null)
        {
            responsibilities.Add(new ResponsibilityContent
            {
                Place = entry.PlaceOf("slug"),
                Id = id,
                Slug = slug,
                RetiredSlugs = retired,
                Name = name,
                Area = area,
                Description = description,
                Aliases = aliases,
                Position = position,
            });
        }
    }

    private void ReadRetired(YamlEntry entry)
    {
        var kind = entry.Required("kind") is null ? null : entry.OneOf<EntityKind>("kind");
        var id = entry.Required("id") is null ? null : keys.Id(entry);
        if (!entry.Has("slugs") || entry.IsEmptyList("slugs"))
            entry.Problem("slugs", "Name at least one slug, as in [old-name].");
        if (kind is not (null or EntityKind.Area or EntityKind.Role or EntityKind.Responsibility or EntityKind.Source))
            entry.Problem("kind", "Only an area, a role, a responsibility or a source has slugs.");
        else if (kind is { } known && id is { } given)
            retired.Add(new RetiredContent(entry.Place, known, given, keys.RetiredSlugs(known, entry, "slugs")));
    }

    /// <summary>Right behind the entry above, or further on where an export found a gap.</summary>
    private int Position(EntityKind kind, YamlEntry entry)
    {
        var following = next.GetValueOrDefault(kind);
        var position = entry.Number("position") ?? following;
        if (position < following - 1)
        {
            entry.Problem("position",
                $"The position {position} is lower than that of the entry above, {following - 1}. Leave it out to come right behind it.");
        }
        next[kind] = position + 1;
        return position;
    }

    private (string? Slug, Guid? Id, IReadOnlyList<string> Retired) Identity(EntityKind kind, YamlEntry entry)
    {
        var slug = entry.Required("slug") is { } written ? keys.Slug(kind, written, entry.PlaceOf("slug")) : null;
        return (slug, keys.Id(entry), keys.RetiredSlugs(kind, entry));
    }

    private void CheckAreas()
    {
        foreach (var (area, place) in areasUsed.Where(a => !areaSlugs.Contains(a.Area)))
            problems.Add(place, $"There is no area {ContentProblems.Show(area)}.{Nearest.Hint(area, areaSlugs)}");
    }
}
