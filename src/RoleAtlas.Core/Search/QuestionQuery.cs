using Lucene.Net.Index;
using Lucene.Net.Search;

namespace RoleAtlas.Core.Search;

/// <summary>
/// A question as a query, put together from words alone: nothing that somebody types is read as syntax. A word counts once,
/// by the field in which it says most. Words that stand beside each other, and the whole question in its order, count on top.
/// </summary>
internal static class QuestionQuery
{
    private const float WeakWeight = 0.08f;
    private const float PairWeight = 0.5f;
    private const float WholeWeight = 1;

    /// <summary>A word read in place of another says less than the word itself.</summary>
    private const float OtherWordWeight = 0.8f;

    /// <summary>How much of the lesser fields' scores counts besides the best.</summary>
    private const float Rest = 0.1f;

    /// <param name="question">Some of its words are found.</param>
    /// <param name="needed">How many of them a result has to hold.</param>
    public static Query Of(SearchQuestion question, int needed)
    {
        var found = new BooleanQuery { MinimumNumberShouldMatch = needed };
        foreach (var word in question.Found)
        {
            found.Add(Word(word, 1), Occur.SHOULD);
        }

        var query = new BooleanQuery { { found, Occur.MUST } };
        foreach (var word in question.Words.ExceptBy(question.Strong.Select(w => w.Stem), w => w.Stem).Where(w => w.ReadAs.Count > 0).DistinctBy(w => w.Stem))
        {
            query.Add(Word(word, WeakWeight), Occur.SHOULD);
        }

        var words = question.Words.Where(w => w.ReadAs.Count > 0).ToList();
        foreach (var (first, second) in words.Zip(words.Skip(1)).Where(p => !p.First.IsWeak || !p.Second.IsWeak).DistinctBy(p => (p.First.Stem, p.Second.Stem)))
        {
            query.Add(InOrder([first, second], PairWeight), Occur.SHOULD);
        }

        if (words.Count > 2)
        {
            query.Add(InOrder(words, WholeWeight), Occur.SHOULD);
        }

        return query;
    }

    private static DisjunctionMaxQuery Word(QuestionWord word, float weight)
    {
        var query = new DisjunctionMaxQuery(Rest) { Boost = weight };
        foreach (var (text, stem) in word.Forms)
        {
            var likeness = text == word.Word ? 1 : OtherWordWeight;
            foreach (var (field, fieldWeight) in AtlasFields.Weights)
            {
                query.Add(new TermQuery(new Term(field, text)) { Boost = fieldWeight * likeness });
                if (stem != text)
                {
                    query.Add(new TermQuery(new Term(field, stem)) { Boost = fieldWeight * likeness });
                }
            }
        }

        return query;
    }

    private static DisjunctionMaxQuery InOrder(IReadOnlyList<QuestionWord> words, float weight)
    {
        var query = new DisjunctionMaxQuery(0) { Boost = weight };
        foreach (var (field, fieldWeight) in AtlasFields.Running)
        {
            var phrase = new MultiPhraseQuery { Slop = 1, Boost = fieldWeight };
            foreach (var word in words)
            {
                phrase.Add([.. word.Forms.Select(f => f.Stem).Distinct().Select(s => new Term(field, s))]);
            }

            query.Add(phrase);
        }

        return query;
    }
}
