using RoleAtlas.Core.Content;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Editing;

/// <summary>Makes the words that were proposed for a doubtful excerpt the excerpt.</summary>
/// <param name="Claims">The claims that rest on it.</param>
/// <param name="Proposal">As it was shown; another text by now refuses it.</param>
public sealed record AcceptProposal(IReadOnlyList<Seen> Claims, AnchorProposal Proposal) : Edit
{
    internal override string Summarise(CatalogueRows rows) =>
        $"Accepted the proposed words for {Reviewed.Words(rows, Claims)}";

    internal override void Apply(EditedCatalogue catalogue) =>
        Reviewed.Cut(catalogue, Claims, Proposal.Start, Proposal.End, Proposal.Words);
}

/// <summary>Makes words that somebody chose in the current text the excerpt.</summary>
/// <param name="Claims">The claims that rest on it.</param>
/// <param name="Start">Offset into the current plain text, in UTF-16 code units.</param>
/// <param name="End">Offset behind the last character.</param>
/// <param name="Words">The text there, as it was shown; another text by now refuses it.</param>
public sealed record RecutExcerpt(IReadOnlyList<Seen> Claims, int Start, int End, string Words) : Edit
{
    internal override string Summarise(CatalogueRows rows) => $"Cut the excerpt {Reviewed.Words(rows, Claims)} anew";

    internal override void Apply(EditedCatalogue catalogue) => Reviewed.Cut(catalogue, Claims, Start, End, Words);
}

/// <summary>Settles that the words are no longer in the text. They go on being shown as they are stored, and count.</summary>
public sealed record LeaveOrphaned(IReadOnlyList<Seen> Claims) : Edit
{
    internal override string Summarise(CatalogueRows rows) => $"Left the excerpt {Reviewed.Words(rows, Claims)} orphaned";

    internal override void Apply(EditedCatalogue catalogue)
    {
        foreach (var seen in Claims)
        {
            if (catalogue.Find<ClaimRow>(seen) is not { } claim)
                continue;
            if (claim.State is ExcerptState.Anchored && Reviewed.Stands(claim, catalogue))
                catalogue.Refuse(null, "The words stand in the text; they cannot be left orphaned.");
            else
                claim.State = ExcerptState.Orphaned;
        }
    }
}

internal static class Reviewed
{
    public static string Words(CatalogueRows rows, IReadOnlyList<Seen> claims) =>
        ContentProblems.Show(rows.Claims.Find(c => c.Id == claims[0].Id)?.Exact ?? "");

    public static void Cut(EditedCatalogue catalogue, IReadOnlyList<Seen> seen, int start, int end, string words)
    {
        var claims = seen.Select(catalogue.Find<ClaimRow>).OfType<ClaimRow>().ToList();
        if (claims.Count < seen.Count)
            return;

        var row = catalogue.Rows.Texts.Find(t => t.SourceId == claims[0].SourceId)!;
        var text = catalogue.TextOf(row);
        if (claims.Exists(c => c.SourceId != row.SourceId) || !Stands(words, start, end, text))
        {
            catalogue.Refuse(nameof(RecutExcerpt.Words), "The source's text has changed since these words were shown. Look again.");
            return;
        }

        if (Anchor.Cut(text, start, end) is not { } excerpt)
        {
            catalogue.Refuse(nameof(RecutExcerpt.Words), "Choose words, and whole characters of them.");
            return;
        }

        foreach (var claim in claims)
            (claim.Excerpt, claim.SourceRevisionId) = (excerpt, row.Id);
    }

    public static bool Stands(ClaimRow claim, EditedCatalogue catalogue) => Stands(
        claim.Exact, claim.Start, claim.End, catalogue.TextOf(catalogue.Rows.Texts.Find(t => t.SourceId == claim.SourceId)!));

    private static bool Stands(string words, int start, int end, SourceText text) =>
        start >= 0 && start <= end && end <= text.Plain.Length && text.Plain.AsSpan(start, end - start).SequenceEqual(words);
}
