using System.Globalization;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Core.Content.Export;

/// <summary>Writes <c>decisions.yml</c>, in the order of the responsibilities.</summary>
internal static class DecisionText
{
    public static string Of(CatalogueRows rows, WrittenNames names)
    {
        var decisions = rows.Decisions.ToDictionary(d => d.ResponsibilityId);
        return YamlItem.List(names.InOrder(decisions.Keys).Select(id => ItemOf(decisions[id], names)));
    }

    private static YamlItem ItemOf(DecisionRow decision, WrittenNames names) => new YamlItem()
        .Add("responsibility", names.Slug(decision.ResponsibilityId))
        .Add("letters", names.InOrder(decision.Letters.Keys).Select(r => (names.Slug(r), Word.Of(decision.Letters[r]))))
        .Add("reason", Filled(decision.Reason))
        .Add("upheld", decision.Upheld.Select(names.Claim))
        .Add("overruled", decision.Overruled.Select(names.Claim))
        .Add("by", Filled(decision.DecidedBy))
        .AddBare("decided", Date(decision.Decided))
        .AddBare("review", decision.Review is { } review ? Date(review) : null)
        .AddBare("sources-said", decision.Basis is { } basis ? Word.Of(basis.Verdict) : null)
        .Add("sources-said-of", decision.Basis?.Roles.Select(names.SlugOrId) ?? [])
        .AddBare("upheld-then", decision.Basis?.Upheld.ToString(CultureInfo.InvariantCulture))
        .AddBare("id", decision.Id.ToString());

    private static string? Filled(string text) => text.Length == 0 ? null : text;

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
