using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace RoleAtlas.Core.Search;

/// <summary>All words of the atlas, to tell what somebody means by a word that is not among them.</summary>
internal sealed class Vocabulary(IndexReader reader)
{
    /// <summary>How many words may stand for one.</summary>
    private const int Most = 8;

    /// <summary>How many words with one beginning are looked at; the commonest of them are taken.</summary>
    private const int MostLookedAt = 4_000;

    private const int ShortestBeginning = 3;

    private readonly Terms? words = MultiFields.GetTerms(reader, AtlasFields.Vocabulary);

    /// <summary>Some text holds the word, or another of the same stem.</summary>
    public bool Knows(TextWord word) =>
        Holds(AtlasFields.Vocabulary, word.Word) || AtlasFields.Weights.Any(f => Holds(f.Field, word.Stem));

    /// <summary>The commonest words that begin so and go on; a single letter begins too much to mean anything.</summary>
    public IReadOnlyList<string> Beginning(string beginning)
    {
        if (words is null || beginning.Length < ShortestBeginning - 1)
        {
            return [];
        }

        var terms = words.GetEnumerator();
        var prefix = new BytesRef(beginning);
        List<(string Word, int Count)> found = [];
        for (var status = terms.SeekCeil(prefix);
            status != TermsEnum.SeekStatus.END && StringHelper.StartsWith(terms.Term, prefix) && found.Count < MostLookedAt;
            status = terms.MoveNext() ? TermsEnum.SeekStatus.NOT_FOUND : TermsEnum.SeekStatus.END)
        {
            found.Add((terms.Term.Utf8ToString(), terms.DocFreq));
        }

        return [.. found.OrderByDescending(w => w.Count).ThenBy(w => w.Word, StringComparer.Ordinal).Take(Most).Select(w => w.Word)];
    }

    /// <summary>
    /// The words nearest in spelling, their first letter the same: one slip in words of four letters or more, two from
    /// eight letters on. Two letters that changed places are one slip.
    /// </summary>
    public IReadOnlyList<string> Nearest(string word)
    {
        var slips = word.EnumerateRunes().Count() switch { < 4 => 0, < 8 => 1, _ => 2 };
        if (words is null || slips == 0)
        {
            return [];
        }

        for (var few = 1; few <= slips; few++)
        {
            var terms = new FuzzyTermsEnum(words, new AttributeSource(), new Term(AtlasFields.Vocabulary, word), few, 1, transpositions: true);
            List<(string Word, int Count)> found = [];
            while (terms.MoveNext())
            {
                found.Add((terms.Term.Utf8ToString(), terms.DocFreq));
            }

            if (found.Count > 0)
            {
                return [.. found.OrderByDescending(w => w.Count).ThenBy(w => w.Word, StringComparer.Ordinal).Take(Most).Select(w => w.Word)];
            }
        }

        return [];
    }

    private bool Holds(string field, string word) => reader.DocFreq(new Term(field, word)) > 0;
}
