namespace RoleAtlas.Core.Text.Html;

/// <summary>
/// The excerpts of a text cut at each other's ends into segments, to be walked once from the first character to the
/// last. Within a segment the same excerpts hold.
/// </summary>
internal sealed class MarkedRanges
{
    private readonly List<Range> byStart;
    private readonly Dictionary<int, List<NumberedNote>> notesByEnd;
    private readonly int[] boundaries;
    private readonly List<Range> active = [];
    private int nextRange;
    private int nextBoundary;

    /// <exception cref="ArgumentException">A mark lies outside of the text or covers no words, or a claim is marked twice.</exception>
    public MarkedRanges(string plain, IReadOnlyList<ExcerptMark> marks)
    {
        var twice = marks.CountBy(m => m.ClaimId, StringComparer.Ordinal).FirstOrDefault(c => c.Value > 1);
        if (twice.Key is not null) throw new ArgumentException($"Claim {twice.Key} is marked twice.", nameof(marks));

        byStart = [.. marks.Select(m => Trim(plain, m)).OrderBy(r => r.Start).ThenBy(r => r.End)];
        boundaries = [.. byStart.SelectMany(r => new[] { r.Start, r.End }).Distinct().Order()];
        notesByEnd = byStart
            .GroupBy(r => (r.Start, r.End))
            .OrderBy(g => g.Key.End).ThenBy(g => g.Key.Start)
            .Select((g, index) => (g.Key.End, Note: new NumberedNote(index + 1, [.. g.Select(r => r.Mark.ClaimId)])))
            .GroupBy(n => n.End, n => n.Note)
            .ToDictionary(g => g.Key, g => g.ToList());
    }

    /// <summary>The excerpts that cover the current segment, in the order in which they begin.</summary>
    public IEnumerable<ExcerptMark> Active => active.Select(r => r.Mark);

    public bool Any => active.Count > 0;

    /// <summary>Excerpts that are not of the very same words cover the current segment together.</summary>
    public bool Overlap => active.Count > 1 && active.Exists(r => (r.Start, r.End) != (active[0].Start, active[0].End));

    /// <summary>Where the current segment ends: the next offset at which an excerpt begins or ends.</summary>
    public int SegmentEnd => nextBoundary < boundaries.Length ? boundaries[nextBoundary] : int.MaxValue;

    /// <summary>The notes on the excerpts that end right at this offset.</summary>
    public IReadOnlyList<NumberedNote> NotesAt(int offset) => notesByEnd.TryGetValue(offset, out var notes) ? notes : [];

    /// <summary>True if the offset, never before that of the last call, begins a new segment.</summary>
    public bool MoveTo(int offset)
    {
        if (offset < SegmentEnd) return false;
        while (offset >= SegmentEnd) nextBoundary++;
        active.RemoveAll(r => r.End <= offset);
        while (nextRange < byStart.Count && byStart[nextRange].Start <= offset) active.Add(byStart[nextRange++]);
        return true;
    }

    // White space at the edges is dropped: what remains begins and ends in words, never between two blocks.
    private static Range Trim(string plain, ExcerptMark mark)
    {
        var (start, end) = (mark.Start, mark.End);
        if (start < 0 || end > plain.Length || start > end) throw Misplaced("lies outside of the text");
        while (start < end && char.IsWhiteSpace(plain[start])) start++;
        while (start < end && char.IsWhiteSpace(plain[end - 1])) end--;
        if (start == end) throw Misplaced("covers no words");
        if (char.IsLowSurrogate(plain[start]) || char.IsHighSurrogate(plain[end - 1])) throw Misplaced("tears a character");
        return new Range(start, end, mark);

        ArgumentException Misplaced(string how) => new($"The mark of claim {mark.ClaimId} {how}: {mark.Start} to {mark.End}.");
    }

    private sealed record Range(int Start, int End, ExcerptMark Mark);
}
