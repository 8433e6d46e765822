using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Core.Content;

/// <summary>Sees to it that ids and slugs, current and retired, each name one thing in all files.</summary>
internal sealed class EntityKeys(ContentProblems problems)
{
    private readonly Dictionary<Guid, ContentPlace> ids = [];
    private readonly Dictionary<(EntityKind, string), ContentPlace> slugs = [];

    public Guid? Id(YamlEntry entry)
    {
        var id = entry.Guid("id");
        if (id is { } given && !ids.TryAdd(given, entry.PlaceOf("id")))
            entry.Problem("id", $"The id {given} is already used at {At(ids[given])}. Leave it out to get a new one.");
        return id;
    }

    /// <summary>Null, and a problem, where it has no valid form. A slug that is taken is a problem, but returned.</summary>
    public string? Slug(EntityKind kind, string slug, ContentPlace place)
    {
        if (!Catalogue.Slug.IsValid(slug))
        {
            problems.Add(
                place,
                $"{ContentProblems.Show(slug)} is no slug: use lower-case letters and digits in parts joined by single "
                + $"hyphens, as in product-manager; {Catalogue.Slug.MaximumLength} characters at most.");
            return null;
        }
        if (kind is EntityKind.Role && !Catalogue.Slug.IsValidForRole(slug))
        {
            problems.Add(
                place,
                $"\"{slug}\" cannot be the slug of a role: the part \"{Catalogue.Slug.RoleSeparator}\" separates roles in "
                + "an address. Choose another word.");
            return null;
        }
        if (!slugs.TryAdd((kind, slug), place))
            problems.Add(place, $"The {Word.Of(kind)} slug {slug} is already used at {At(slugs[(kind, slug)])}.");
        return slug;
    }

    public IReadOnlyList<string> RetiredSlugs(EntityKind kind, YamlEntry entry, string key = "retired-slugs") =>
        [.. entry.Items(key).Select(i => Slug(kind, i.Text, i.Place)).OfType<string>()];

    private static string At(ContentPlace place) => $"{place.File}:{place.Line}";
}
