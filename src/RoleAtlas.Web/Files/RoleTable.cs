using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Web.Api;
using RoleAtlas.Web.Components.Pages.Compare;
using RoleAtlas.Web.Components.Pages.Matrix;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Files;

/// <summary>
/// A matrix or a comparison to take along: every row and every role of its filters, in the order of its page, however many
/// of them that page shows at once.
/// </summary>
internal sealed class RoleTable
{
    /// <summary>A spreadsheet of more is no help to anybody, and an answer should not take seconds.</summary>
    public const int MaximumCells = 250_000;

    /// <summary>Two columns each; spreadsheets have 16,384.</summary>
    public const int MaximumRoles = 4_000;

    public required string Title { get; init; }

    /// <summary>What a file of it is called, before revision and ending.</summary>
    public required string Name { get; init; }

    /// <summary>The page that shows the same; host-relative.</summary>
    public required string Page { get; init; }

    /// <summary>Without the sources left out.</summary>
    public required AtlasSnapshot Snapshot { get; init; }

    public required IReadOnlyList<Role> Roles { get; init; }
    public required IReadOnlyList<AtlasRow> Rows { get; init; }

    /// <summary>What was agreed is looked at, and not what sources say.</summary>
    public required bool IsAgreed { get; init; }

    /// <summary>The page in sentences.</summary>
    public required string Words { get; init; }

    /// <summary>What the rows are limited to, in words; empty where they are not.</summary>
    public required string Limits { get; init; }

    public required IReadOnlyList<string> Notices { get; init; }

    /// <summary>The claims behind the cells, each with those of its roles that are shown; row by row.</summary>
    public IEnumerable<(AtlasRow Row, Claim Claim, IReadOnlyList<Role> Roles)> Claims
    {
        get
        {
            var shown = Roles.ToHashSet();
            return
                from row in Rows
                from claim in row.VoicesOfShown.SelectMany(v => v.Claims)
                let roles = claim.Roles.Where(shown.Contains).ToList()
                where roles.Count > 0
                select (row, claim, (IReadOnlyList<Role>)roles);
        }
    }

    /// <summary>Why there is no file of it; null where there is.</summary>
    public string? TooMuch => Roles.Count > MaximumRoles || (long)Rows.Count * Roles.Count > MaximumCells
        ? $"This has {AtlasWords.Count(Rows.Count, "responsibility")} by {AtlasWords.Count(Roles.Count, "role")}. A file holds at most " +
          $"{AtlasWords.Number(MaximumCells)} cells and {AtlasWords.Number(MaximumRoles)} roles: choose roles or areas on the page, and take that along."
        : null;

    public Decision? DecisionOn(AtlasRow row) => Snapshot.DecisionOn(row.Responsibility);

    public static RoleTable Of(MatrixView view)
    {
        var matrix = view.Matrix;
        return new()
        {
            Title = "Who does what",
            Name = "matrix",
            Page = (view.Url.FromStart with { Density = null }).ToString(),
            Snapshot = matrix.Snapshot,
            Roles = matrix.Roles,
            Rows = matrix.Rows,
            IsAgreed = view.IsAgreed,
            Words = string.Join(' ', SentenceText.Of(view.Sentences)),
            Limits = Components.Pages.Limits.Of(view.Only?.Label, matrix.Query.Areas, view.Without, view.Url.Text),
            Notices = view.Notices,
        };
    }

    public static RoleTable Of(CompareView view)
    {
        var comparison = view.Comparison;
        return new()
        {
            Title = string.Join(" vs ", comparison.Roles.Select((r, i) => i == 0 ? r.Name : r.InSentence())),
            Name = view.Url.Path[(AtlasUrls.Compare.Length + 1)..],
            Page = view.Url.ToString(),
            Snapshot = comparison.Snapshot,
            Roles = comparison.Roles,
            Rows = [.. comparison.Rows.Where(view.Shows)],
            IsAgreed = view.IsAgreed,
            Words = view.IsAgreed
                ? AgreedWords.Text(comparison.Snapshot, [.. comparison.Rows.Select(r => r.Responsibility)], comparison.Roles) : ComparisonWords.Text(comparison),
            Limits = Components.Pages.Limits.Of(view.Only?.Label, view.Areas, view.Without),
            Notices = view.Notices,
        };
    }
}
