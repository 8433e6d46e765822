using System.Globalization;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Content.Export;

/// <summary>Writes <c>claims/NN-slug.yml</c>, in the order of the text.</summary>
internal static class ClaimText
{
    public static string Of(IEnumerable<ClaimRow> claims, SourceText text, WrittenNames names) => YamlItem.List(claims
        .Select(c => (Claim: c, Excerpt: WrittenExcerpt.Of(c.Excerpt, text)))
        .OrderBy(x => x.Excerpt.Start).ThenBy(x => x.Excerpt.Length).ThenBy(x => x.Claim.PublicId, StringComparer.Ordinal)
        .Select(x => ItemOf(x.Claim, x.Excerpt, names)));

    private static YamlItem ItemOf(ClaimRow claim, WrittenExcerpt excerpt, WrittenNames names) => new YamlItem()
        .Add("id", claim.PublicId)
        .Add("quote", excerpt.Quote)
        .Add("prefix", excerpt.Prefix)
        .Add("suffix", excerpt.Suffix)
        .AddBare("state", excerpt.Lost is { } lost ? Word.Of(lost) : null)
        .AddBare("position", excerpt.Position?.ToString(CultureInfo.InvariantCulture))
        .Add("roles", names.InOrder(claim.Roles.Select(r => r.RoleId)).Select(names.Slug))
        .AddBare("kind", claim.Kind is ClaimKind.Responsibility ? null : Word.Of(claim.Kind))
        .Add("responsibility", claim.ResponsibilityId is { } id ? names.Slug(id) : null)
        .AddBare("stance", claim.Stance is { } stance ? Word.Of(stance) : null)
        .Add("label", claim.Label)
        .Add("note", claim.Note);
}
