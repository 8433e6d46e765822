using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace RoleAtlas.Core.Search;

/// <summary>
/// How a text becomes words, the same for what is indexed, what is asked and what is marked: small letters without accents,
/// and in the same place the stem, so that "communicating" is found by "communication" and still less well than by itself.
/// No word is left out; which of them say little is a matter of the question (<see cref="WeakWords"/>).
/// </summary>
internal sealed class WordAnalyzer : Analyzer
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>Words with their stems. Analyzers are made to be shared by threads.</summary>
    public static readonly WordAnalyzer Stemming = new(stems: true);

    /// <summary>Words alone: what a reader may be offered as a word.</summary>
    public static readonly WordAnalyzer Plain = new(stems: false);

    private readonly bool stems;

    private WordAnalyzer(bool stems) => this.stems = stems;

    /// <summary>The words of a text in their order, with their places in it.</summary>
    public static IReadOnlyList<TextWord> WordsOf(string text)
    {
        List<TextWord> words = [];
        using var stream = Stemming.GetTokenStream("", text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        var step = stream.AddAttribute<IPositionIncrementAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            if (step.PositionIncrement == 0)
            {
                words[^1] = words[^1] with { Stem = term.ToString() };
            }
            else
            {
                words.Add(new TextWord(term.ToString(), term.ToString(), offset.StartOffset, offset.EndOffset));
            }
        }

        stream.End();
        return words;
    }

    public static string StemOf(string word) => WordsOf(word) is [var only] ? only.Stem : word;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new StandardTokenizer(Version, reader);
        TokenStream words = new LowerCaseFilter(Version, new PlainLettersFilter(tokenizer));
        words = new ASCIIFoldingFilter(new EnglishPossessiveFilter(Version, words));
        return new TokenStreamComponents(tokenizer, stems
            ? new RemoveDuplicatesTokenFilter(new SnowballFilter(new KeywordRepeatFilter(words), "English"))
            : words);
    }
}

/// <param name="Word">In small letters, without accents.</param>
/// <param name="Stem">The word itself where it has no other.</param>
/// <param name="Start">In UTF-16 code units.</param>
/// <param name="End">Behind the last character.</param>
internal readonly record struct TextWord(string Word, string Stem, int Start, int End);
