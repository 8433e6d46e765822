using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Search;

/// <summary>
/// Mathematical letters as plain ones, and letters without the accents that stand behind them as characters of their own
/// (U+0300 to U+036F). Lucene's own folding knows neither; it takes the accents from whole letters.
/// </summary>
internal sealed class PlainLettersFilter : TokenFilter
{
    private readonly ICharTermAttribute term;

    public PlainLettersFilter(TokenStream input)
        : base(input) => term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        var word = term.ToString();
        var plain = PlainLetters.Fold(word);
        if (plain.Any(IsAccent))
        {
            plain = string.Concat(plain.Where(c => !IsAccent(c)));
        }

        if (!ReferenceEquals(plain, word))
        {
            term.SetEmpty().Append(plain);
        }

        return true;
    }

    private static bool IsAccent(char c) => c is >= '\u0300' and <= '\u036F';
}
