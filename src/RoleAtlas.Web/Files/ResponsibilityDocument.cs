using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Files;

/// <summary>One responsibility: its verdict, what was agreed, and what is said of each role, quoted.</summary>
internal static class ResponsibilityDocument
{
    public static string Write(Document document, AtlasSnapshot atlas, Responsibility responsibility, IQueryCollection query, FileOrigin origin)
    {
        var reader = new AddressReader(atlas);
        var without = reader.Without(UrlQuery.ListOf(query, UrlQuery.Without));
        var counted = atlas.Without(without);
        var row = AtlasRow.Of(counted, responsibility, atlas.RolesOn(responsibility));
        document.Heading(1, responsibility.Name);
        foreach (var line in new[] { origin.Line, responsibility.Description }.OfType<string>().Where(l => l.Length > 0).Concat(origin.Notices).Concat(reader.Notices))
        {
            document.Paragraph(line);
        }

        if (without.Count > 0)
        {
            document.Paragraph($"Without {AtlasWords.ByNumber(without)}.");
        }

        document.Paragraph($"{row.Verdict.Label()}. {VerdictExplanation.FactsOf(row)} {AgendaWords.RestsOn(row)}");
        if (counted.DecisionOn(responsibility) is { } decision)
        {
            document.Heading(2, "What we agreed");
            var unclear = DecisionWords.Unclear(decision.Letters);
            document.Paragraph($"{DecisionWords.Agreed(decision.Letters)}{(unclear.Count == 0 ? "" : $" {AtlasWords.Sentence(AtlasWords.List(unclear))}.")} {decision.Reason}");
            document.Paragraph($"Agreed by {decision.DecidedBy} on {DecisionWords.Day(decision.Decided)}."
                + (Departure.Of(counted, decision) is { } departure ? $" Departs from the sources because {DecisionWords.Because(departure)}." : ""));
        }

        foreach (var cell in row.Cells)
        {
            document.Heading(2, cell.Role.Name);
            document.Paragraph(cell.Claims.Count == 0 ? $"{cell.Silence(responsibility.Area)} That is silence, not a no." : $"{cell.Summary()}.");
            foreach (var sentence in QuotedSentence.Of(cell.Claims))
            {
                document.Quote(QuotedWordsOf(sentence), $"Source {sentence.Source.Order}: {sentence.Source.Title}", origin.Address(AtlasUrls.Claim(sentence.Claims[0])), Credit(sentence));
            }
        }

        document.End("its page", origin.Address(new WithoutUrl(AtlasUrls.Responsibility(responsibility), [.. without.Select(s => s.Slug)]).ToString()), atlas.Revision);
        return document.ToString();
    }

    /// <summary>The sentence, with signs where it goes on.</summary>
    public static string QuotedWordsOf(QuotedSentence sentence) =>
        $"{(sentence.CutBefore ? "… " : "")}{string.Concat(sentence.Segments.Select(s => s.Text))}{(sentence.CutAfter ? " …" : "")}";

    private static string Credit(QuotedSentence sentence) =>
        sentence.Source.Credit() + (sentence.Claims[0].Excerpt.State.Lost() is { } lost ? $" ({lost})" : "");
}
