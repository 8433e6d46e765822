using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Coding;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Sources;
using RoleAtlas.Core.Text;
using RoleAtlas.Web.Components.Shared;

namespace RoleAtlas.Web.Components.Admin.Coding;

/// <summary>A source as it is coded: its text with the excerpts, drafts included, and what is left to do.</summary>
public sealed class CodingView
{
    private readonly Dictionary<string, ClaimRow> rows;

    private CodingView(AtlasSnapshot snapshot, SourceRow row, CatalogueRows catalogue)
    {
        Snapshot = snapshot;
        Row = row;
        Source = snapshot.FindSource(row.Slug)!;
        rows = catalogue.Claims.Where(c => c.SourceId == row.Id).ToDictionary(c => c.PublicId, StringComparer.Ordinal);
        var claims = snapshot.ClaimsIn(Source).ToList();
        Progress = CodingProgress.Of(Source.Text, claims.Select(c => c.Excerpt));
        var anchored = claims.Where(c => c.Excerpt.State is ExcerptState.Anchored).ToDictionary(c => c.Id);
        var parts = SourceHtml.RenderForCoding(
            Source.Text,
            [.. anchored.Values.Select(c => new ExcerptMark(
                c.Id, c.Excerpt.Start, c.Excerpt.End, c.Roles.Count == 1 ? RoleLook.CssClass(c.Roles[0]) : "several"))],
            [.. Progress.Open.Select(s => (s.Start, s.End))]);
        Html = string.Concat(parts.Select(p => p.Html));
        Excerpts = [.. parts.SelectMany(p => p.Notes).Select(n => new CodedExcerpt(n.Number, [.. n.ClaimIds.Select(id => anchored[id])]))];
        Lost = [.. claims.Except(anchored.Values).GroupBy(c => c.Excerpt.Exact).Select(g => new CodedExcerpt(null, [.. g]))];
    }

    /// <summary>Null where there is no such source.</summary>
    /// <param name="catalogue">The rows as they are.</param>
    /// <param name="slug">The source's.</param>
    /// <param name="known">Texts that were parsed before, by their Markdown.</param>
    public static CodingView? Of(CatalogueRows catalogue, string slug, Func<string, SourceText?> known) =>
        catalogue.Sources.Find(s => s.Slug == slug) is { } row
            ? new CodingView(SnapshotBuilder.Build(catalogue, known, withDrafts: true), row, catalogue)
            : null;

    public AtlasSnapshot Snapshot { get; }
    public SourceRow Row { get; }
    public Source Source { get; }
    public CodingProgress Progress { get; }
    public string Html { get; }

    /// <summary>By where they end, as they are numbered in the text.</summary>
    public IReadOnlyList<CodedExcerpt> Excerpts { get; }

    /// <summary>Those whose words are no longer found.</summary>
    public IReadOnlyList<CodedExcerpt> Lost { get; }

    /// <summary>Offsets of all sentences and headings, for the keys that go from one to the next: "0-14 15-40".</summary>
    public string Sentences => field ??= string.Join(' ', Progress.Places.Select(s => $"{s.Start}-{s.End}"));

    public ClaimRow RowOf(Claim claim) => rows[claim.Id];

    public string WordsAt(CodedWords words) => Source.Text.Plain[words.Start..words.End];

    /// <summary>Where words of an older text stand in this one; null where that is not certain.</summary>
    public CodedWords? Moved(CodedWords words, SourceText old) =>
        ExcerptCut.Of(old, words.Start, words.End) is { } cut
        && Anchor.Find(Source.Text, cut.Exact, cut.Prefix, cut.Suffix) is { IsAnchored: true, Excerpt: var found }
            ? new CodedWords(found.Start, found.End)
            : null;

    /// <summary>The excerpt of exactly these words.</summary>
    public CodedExcerpt? ExcerptAt(CodedWords words) => Excerpts.FirstOrDefault(e => e.Words == words);

    /// <summary>Other excerpts that have some of these words.</summary>
    public IEnumerable<CodedExcerpt> Overlapping(CodedWords words) =>
        Excerpts.Where(e => e.Words != words && e.Words.Start < words.End && e.Words.End > words.Start);
}

/// <summary>A stretch of a source's plain text.</summary>
public readonly record struct CodedWords(int Start, int End)
{
    public bool Overlaps(CodedWords other) => Start < other.End && End > other.Start;
}

/// <param name="Number">The number beside the words; null where they are no longer found.</param>
/// <param name="Claims">What they are read to say, at least one claim.</param>
public sealed record CodedExcerpt(int? Number, IReadOnlyList<Claim> Claims)
{
    /// <summary>Means something only where they are found.</summary>
    public CodedWords Words => new(Claims[0].Excerpt.Start, Claims[0].Excerpt.End);

    public string Exact => Claims[0].Excerpt.Exact;
}
