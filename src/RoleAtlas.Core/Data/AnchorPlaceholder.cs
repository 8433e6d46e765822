using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Excerpts
{
    public sealed record AnchorProposal(int Start, int End, string Words);

    public sealed record AnchorResult(ExcerptState State, Excerpt? Excerpt, int Occurrences, AnchorProposal? Proposal);

    public static class Anchor
    {
        public static AnchorResult Find(SourceText text, string exact, string prefix, string suffix, int? start = null)
        {
            var first = text.Plain.IndexOf(exact, StringComparison.Ordinal);
            return first < 0
                ? new(ExcerptState.Orphaned, null, 0, null)
                : new(ExcerptState.Anchored, new(exact, prefix, suffix, first, first + exact.Length, ExcerptState.Anchored), 1, null);
        }
    }
}

namespace RoleAtlas.Core.Text
{
    public static class AtlasPipeline
    {
        public const int Version = 1;
    }
}
