using RoleAtlas.Core.Data;
using RoleAtlas.Core.Excerpts;

namespace RoleAtlas.Core.Sources;

/// <summary>How much of a source's text stands in an excerpt.</summary>
public static class CodedShare
{
    /// <summary>The share of the letters of its plain text, blanks not counted; 0 to 1, and 1 for a text without letters.</summary>
    /// <param name="text">The source's current text.</param>
    /// <param name="claims">The source's claims; those whose words stand in no current text count nothing.</param>
    public static double Of(SourceRevisionRow text, IEnumerable<ClaimRow> claims)
    {
        var (letters, within, end) = (0, 0, 0);
        foreach (var c in text.Plain)
            letters += char.IsWhiteSpace(c) ? 0 : 1;
        foreach (var claim in claims.Where(c => c.State is ExcerptState.Anchored && c.End <= text.Plain.Length).OrderBy(c => c.Start))
        {
            for (var i = Math.Max(end, claim.Start); i < claim.End; i++)
                within += char.IsWhiteSpace(text.Plain[i]) ? 0 : 1;
            end = Math.Max(end, claim.End);
        }
        return letters == 0 ? 1 : (double)within / letters;
    }
}
