using System.Text.Json.Nodes;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Core.Tests.History;

/// <summary>All that rows say, in an order that does not depend on how they were read; versions say nothing.</summary>
internal static class RowsAsJson
{
    public static string Of(CatalogueRows rows, bool withRetiredSlugs = true)
    {
        IEnumerable<EntityRow> entities = [.. rows.Areas, .. rows.Roles, .. rows.Responsibilities, .. rows.Sources, .. rows.Claims, .. rows.Decisions];
        var lines = entities.OrderBy(r => r.GetType().Name, StringComparer.Ordinal).ThenBy(r => r.Id)
            .Select(r => $"{r.GetType().Name} {ChangeJson.Of(r).ToJsonString(ChangeJson.Options)}")
            .Concat(rows.Texts.OrderBy(t => t.SourceId).Select(t => $"{t.SourceId} {t.Number} {t.Id} {JsonValue.Create(t.Markdown)}"));
        var slugs = rows.RetiredSlugs.Select(s => $"{s.Kind} {s.Slug} {s.EntityId}").Order(StringComparer.Ordinal);
        return string.Join('\n', withRetiredSlugs ? lines.Concat(slugs) : lines);
    }
}
