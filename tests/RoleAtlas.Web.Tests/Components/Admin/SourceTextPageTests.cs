using Bunit;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Text;
using RoleAtlas.Web.Components.Admin.Texts;
using RoleAtlas.Web.Components.Texts;
using RoleAtlas.Web.Tests.Components.Editing;

namespace RoleAtlas.Web.Tests.Components.Admin;

public sealed class SourceTextPageTests : EditingPageTest
{
    private const string Theirs = "Cooks mind the ovens, and bakers knead the dough. Bakers and cooks write the menu together. The cat sleeps.\n";

    private readonly BunitJSModuleInterop script;

    public SourceTextPageTests()
    {
        script = JSInterop.SetupModule("/texts.js");
        script.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public async Task Another_persons_text_comes_into_an_area_in_which_nothing_is_typed()
    {
        script.Setup<bool>("follow", _ => true).SetResult(true);
        var page = await OpenAsync();
        var before = TextOf("both");
        // The script tells what stands in the area, too.
        await TypeAsync(page, before);
        await SaveTheirsAsync();

        page.WaitForAssertion(() => Assert.Contains("revision 2", page.Find(".fine").TextContent, StringComparison.Ordinal));
        var told = Assert.Single(script.Invocations["follow"]);
        Assert.Equal([before, Theirs], told.Arguments.Skip(1));
        Assert.Empty(page.FindAll(".overtaken"));

        await TypeAsync(page, Theirs + "\nAnd the dog.\n");
        page.WaitForElement(".save .mud-button-root:not([disabled])").Click();
        page.WaitForAssertion(() => Assert.Equal("Saved as revision 3.", page.Find(".saved").TextContent.Trim()));
        Assert.Equal(Theirs + "\nAnd the dog.\n", TextOf("both"));
    }

    [Fact]
    public async Task Words_that_were_on_their_way_when_another_text_landed_do_not_take_its_place_in_silence()
    {
        script.Setup<bool>("follow", _ => true).SetResult(false);
        var page = await OpenAsync();
        var before = TextOf("both");
        await SaveTheirsAsync();
        page.WaitForAssertion(() => Assert.Contains("revision 2", page.Find(".fine").TextContent, StringComparison.Ordinal));

        await TypeAsync(page, before + "\nAnd the dog.\n");

        Assert.Contains("Somebody has saved another text meanwhile", page.Find(".overtaken").TextContent, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.NotNull(page.Find(".save .mud-button-root").GetAttribute("disabled")));
        Assert.Equal(Theirs, TextOf("both"));
    }

    [Fact]
    public async Task What_is_typed_while_a_text_is_saved_stays_and_is_saved_next()
    {
        var page = await OpenAsync();
        await TypeAsync(page, Theirs);
        var save = page.WaitForElement(".save .mud-button-root:not([disabled])");
        Asked.Hold();
        save.Click();
        var ask = await Asked.NextAsync();
        var typing = TypeAsync(page, Theirs + "\nAnd the dog.\n");
        ask.SetResult();
        Asked.LetGo();
        await typing;

        page.WaitForAssertion(() => Assert.Equal("Saved as revision 2.", page.Find(".saved").TextContent.Trim()));
        Assert.Equal(Theirs, TextOf("both"));
        Assert.Empty(page.FindAll(".overtaken"));
        page.WaitForElement(".save .mud-button-root:not([disabled])").Click();
        page.WaitForAssertion(() => Assert.Equal("Saved as revision 3.", page.Find(".saved").TextContent.Trim()));
        Assert.Equal(Theirs + "\nAnd the dog.\n", TextOf("both"));
    }

    private async Task<IRenderedComponent<SourceTextPage>> OpenAsync()
    {
        var page = Render<SourceTextPage>(p => p.Add(s => s.Slug, "both"));
        await page.WaitForElementAsync("textarea");
        return page;
    }

    private static Task TypeAsync(IRenderedComponent<SourceTextPage> page, string words) => page.InvokeAsync(() =>
        page.FindComponent<TextArea>().Instance.OnRead.InvokeAsync(new BroughtText(SourceText.Parse(words), null, [])));

    private Task<EditResult> SaveTheirsAsync() => Others.SaveAsync(new ChangeText(Seen.Of(Source("both")), SourceText.Parse(Theirs)));
}
