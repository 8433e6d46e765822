using CsCheck;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Tests.Text;

public sealed class PlainLettersTests
{
    [Theory]
    [InlineData("𝘏𝘰𝘸 𝘤𝘢𝘯 𝘸𝘦 𝘥𝘦𝘭𝘪𝘷𝘦𝘳 𝘪𝘵?", "How can we deliver it?")]
    [InlineData("𝐀𝐙𝐚𝐳 𝒜ℬ 𝔄ℭ 𝔸ℂ 𝖠𝗓 𝙰𝚣", "AZaz AB AC AC Az Az")]
    [InlineData("𝑊ℎ𝑎𝑡", "What")]
    [InlineData("𝚤𝚥", "ıȷ")]
    [InlineData("𝚨𝛀𝛂𝛚𝛁𝛛𝛜𝛝𝛞𝛟𝛠𝛡 𝟊𝟋", "ΑΩαω∇∂εθκφρπ Ϝϝ")]
    [InlineData("𝟎𝟗 𝟘𝟡 𝟢𝟫 𝟬𝟵 𝟶𝟿", "09 09 09 09 09")]
    public void Mathematical_letters_become_plain(string text, string plain) => Assert.Equal(plain, PlainLetters.Fold(text));

    [Theory]
    [InlineData("")]
    [InlineData("ﬁne ① ™ Å ｆｕｌｌ №")]
    [InlineData("🎯🛠️ 𝄞")]
    [InlineData("\U0001D455 \U0001D7CC")]
    public void All_else_stays(string text) => Assert.Equal(text, PlainLetters.Fold(text));

    // Not inline data: an attribute is stored as UTF-8, in which half a pair cannot be.
    [Fact]
    public void Half_a_surrogate_pair_stays()
    {
        Assert.Equal("\uD835", PlainLetters.Fold("\uD835"));
        Assert.Equal("\uD835x\uDE1E", PlainLetters.Fold("\uD835x\uDE1E"));
    }

    [Fact]
    public void A_quote_in_mathematical_letters_is_one_run() => Assert.Equal(
        [new("asks, \"", false), new("What should", true), new("?\" and ", false), new("How", true), new(" ", false)],
        PlainLetters.Split("asks, \"𝘞𝘩𝘢𝘵 𝘴𝘩𝘰𝘶𝘭𝘥?\" and 𝘏𝘰𝘸 "));

    [Fact]
    public void The_runs_together_are_the_folded_text() => GeneratedMarkdown.Text.Sample(text =>
        Assert.Equal(PlainLetters.Fold(text), string.Concat(PlainLetters.Split(text).Select(r => r.Text))));
}
