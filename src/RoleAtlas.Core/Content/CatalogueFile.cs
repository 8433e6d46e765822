using RoleAtlas.Core.Catalogue;
using YamlDotNet.RepresentationModel;

namespace RoleAtlas.Core.Content;

/// <summary>Reads <c>catalog.yml</c>: areas, roles and responsibilities.</summary>
internal sealed class CatalogueFile(ContentProblems problems)
{
    private readonly EntityKeys keys = new(problems);
    private readonly List<AreaContent> areas = [];
    private readonly List<RoleContent> roles = [];
    private readonly List<ResponsibilityContent> responsibilities = [];
    private readonly HashSet<string> areaSlugs = new(StringComparer.Ordinal);
    private readonly List<(string Area, ContentPlace Place)> areasUsed = [];

    public IReadOnlyList<AreaContent> Areas => areas;
    public IReadOnlyList<RoleContent> Roles => roles;
    public IReadOnlyList<ResponsibilityContent> Responsibilities => responsibilities;

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
        var lists = new YamlEntry(text, root, ["areas", "roles", "responsibilities"]);
        foreach (var entry in Entries(text, lists, "areas", "slug", "name", "description"))
            ReadArea(entry);
        foreach (var entry in Entries(text, lists, "roles", "slug", "name", "abbreviation", "aliases", "summary"))
            ReadRole(entry);
        foreach (var entry in Entries(text, lists, "responsibilities", "slug", "name", "area", "description", "aliases"))
            ReadResponsibility(entry);
        CheckAreas();
    }

    private static IEnumerable<YamlEntry> Entries(YamlText text, YamlEntry lists, string list, params string[] keys)
    {
        if (!lists.Has(list))
            lists.Required(list);
        return text.Entries(lists.Node(list), list, [.. keys, "id", "retired-slugs"]);
    }

    private void ReadArea(YamlEntry entry)
    {
        var (slug, id, retired) = Identity(EntityKind.Area, entry);
        var name = entry.Required("name");
        var description = entry.Text("description") ?? "";
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
            });
        }
    }

    private void ReadRole(YamlEntry entry)
    {
        var (slug, id, retired) = Identity(EntityKind.Role, entry);
        var name = entry.Required("name");
        var abbreviation = entry.Required("abbreviation");
        var summary = entry.Text("summary") ?? "";
        var aliases = entry.Texts("aliases");
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
            });
        }
    }

    private void ReadResponsibility(YamlEntry entry)
    {
        var (slug, id, retired) = Identity(EntityKind.Responsibility, entry);
        var name = entry.Required("name");
        var area = entry.Required("area");
        var description = entry.Text("description") ?? "";
        var aliases = entry.Texts("aliases");
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
            });
        }
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
