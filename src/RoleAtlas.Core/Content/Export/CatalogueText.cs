using System.Globalization;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Core.Content.Export;

/// <summary>Writes <c>catalog.yml</c>.</summary>
internal static class CatalogueText
{
    public static string Of(CatalogueRows rows, WrittenNames names)
    {
        List<string> parts =
        [
            YamlItem.List("areas", Placed(names.Areas, a => a.Position).Select(x => Named(x.Row, x.Row.Name)
                .Add("description", Filled(x.Row.Description))
                .Identified(EntityKind.Area, x.Row, names, x.Position))),
            YamlItem.List("roles", Placed(names.Roles, r => r.Position).Select(x => Named(x.Row, x.Row.Name)
                .Add("abbreviation", x.Row.Abbreviation)
                .Add("aliases", x.Row.Aliases)
                .Add("summary", Filled(x.Row.Summary))
                .Identified(EntityKind.Role, x.Row, names, x.Position))),
            YamlItem.List("responsibilities", Placed(names.Responsibilities, r => r.Position).Select(x => Named(x.Row, x.Row.Name)
                .Add("area", names.Slug(x.Row.AreaId))
                .Add("description", Filled(x.Row.Description))
                .Add("aliases", x.Row.Aliases)
                .Identified(EntityKind.Responsibility, x.Row, names, x.Position))),
        ];
        if (names.Gone.Count > 0)
        {
            parts.Add(YamlItem.List("retired-slugs", names.Gone.Select(gone => new YamlItem()
                .AddBare("kind", Word.Of(gone.Kind))
                .AddBare("id", gone.Id.ToString())
                .Add("slugs", names.RetiredSlugs(gone.Kind, gone.Id)))));
        }
        return string.Join('\n', parts);
    }

    /// <summary>What every entity with a slug ends with.</summary>
    public static YamlItem Identified(this YamlItem item, EntityKind kind, SluggedRow row, WrittenNames names, int? position = null) => item
        .AddBare("position", position?.ToString(CultureInfo.InvariantCulture))
        .AddBare("id", row.Id.ToString())
        .Add("retired-slugs", names.RetiredSlugs(kind, row.Id));

    private static YamlItem Named(SluggedRow row, string name) => new YamlItem().Add("slug", row.Slug).Add("name", name);

    private static string? Filled(string text) => text.Length == 0 ? null : text;

    /// <summary>The rows, with their positions where they do not just follow each other: a role's also picks its colour.</summary>
    private static IEnumerable<(TRow Row, int? Position)> Placed<TRow>(IReadOnlyList<TRow> rows, Func<TRow, int> positionOf)
    {
        var next = 0;
        foreach (var row in rows)
        {
            var position = positionOf(row);
            yield return (row, position == next ? null : position);
            next = position + 1;
        }
    }
}
