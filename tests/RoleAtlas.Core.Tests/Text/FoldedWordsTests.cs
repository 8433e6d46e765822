using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Tests.Text;

public class FoldedWordsTests
{
    [Theory]
    [InlineData("Managing RISKS", "managing risks")]
    [InlineData("Résumé, naïve, Ångström", "resume, naive, angstrom")]
    [InlineData("re\u0301sume\u0301", "resume")]
    [InlineData("\U0001D638\U0001D629\U0001D622\U0001D635 should we", "what should we")]
    [InlineData("Straße, Œuvre", "strasse, oeuvre")]
    [InlineData("風險 🎯", "風險 🎯")]
    [InlineData("", "")]
    public void Capitals_accents_and_mathematical_letters_make_no_difference(string text, string folded) =>
        Assert.Equal(folded, FoldedWords.Of(text));

    [Theory]
    [InlineData("  Risk\tand \u00a0 reward ", new[] { "risk", "and", "reward" })]
    [InlineData(" \n ", new string[0])]
    public void Words_stand_between_white_space(string text, string[] words) => Assert.Equal(words, FoldedWords.Split(text));
}
