using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Layout;

/// <summary>Light and dark: as the system says, until the reader says otherwise.</summary>
public sealed class ColoursTests(AtlasSite site)
{
    private const string Light = "rgb(250, 249, 246)";
    private const string Dark = "rgb(18, 22, 29)";

    /// <summary>Notes what the page has chosen when its body comes into being: before anything is painted, and before any module runs.</summary>
    private const string NoteTheStart = """
        new MutationObserver((_, observer) => {
          if (!document.body) return;
          observer.disconnect();
          window.chosenAtStart = document.documentElement.dataset.theme ?? 'none';
        }).observe(document, { childList: true, subtree: true });
        """;

    [Theory]
    [InlineData(ColorScheme.Light, "dark", Dark)]
    [InlineData(ColorScheme.Dark, "light", Light)]
    public Task What_was_chosen_holds_on_the_next_page_from_the_first_paint(ColorScheme system, string chosen, string ground) =>
        site.VisitAsync(new VisitorKind(Colours: system), async visitor =>
        {
            await visitor.Page.AddInitScriptAsync(NoteTheStart);
            await visitor.OpenAsync(AtlasPages.Home);
            Assert.Equal("none", await ChosenAtStartAsync(visitor));
            await SwitchOf(visitor, chosen).ClickAsync();
            await GroundIsAsync(visitor, ground);

            await visitor.OpenAsync("/method");
            Assert.Equal(chosen, await ChosenAtStartAsync(visitor));
            await GroundIsAsync(visitor, ground);
        });

    [Fact]
    public Task Switching_back_follows_the_system_again() => site.VisitAsync(async visitor =>
    {
        await visitor.Page.AddInitScriptAsync(NoteTheStart);
        await visitor.OpenAsync(AtlasPages.Home);
        await SwitchOf(visitor, "dark").ClickAsync();
        await SwitchOf(visitor, "light").ClickAsync();
        await GroundIsAsync(visitor, Light);
        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await GroundIsAsync(visitor, Dark);
        await Expect(SwitchOf(visitor, "light")).ToBeVisibleAsync();

        await visitor.OpenAsync("/method");
        Assert.Equal("none", await ChosenAtStartAsync(visitor));
        await GroundIsAsync(visitor, Dark);
    });

    [Theory]
    [InlineData("Enter")]
    [InlineData("Space")]
    public Task The_switch_works_with_the_keyboard_and_keeps_the_focus(string key) => site.VisitAsync(async visitor =>
    {
        await visitor.OpenAsync(AtlasPages.Home);
        await SwitchOf(visitor, "dark").FocusAsync();
        await visitor.PressAsync(key);
        await GroundIsAsync(visitor, Dark);
        await Expect(SwitchOf(visitor, "light")).ToBeFocusedAsync();
    });

    [Fact]
    public Task Without_scripts_there_is_no_switch_and_the_system_decides() =>
        site.VisitAsync(new VisitorKind(Scripts: false, Colours: ColorScheme.Dark), async visitor =>
        {
            await visitor.OpenAsync(AtlasPages.Home);
            await Expect(visitor.Page.Locator("[data-theme-switch]")).ToBeHiddenAsync();
            await GroundIsAsync(visitor, Dark);
        });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Paper_is_light_whoever_chose_the_dark(bool reader) =>
        site.VisitAsync(new VisitorKind(Colours: reader ? ColorScheme.Light : ColorScheme.Dark), async visitor =>
        {
            await visitor.OpenAsync(AtlasPages.TwoRoles);
            if (reader)
            {
                await SwitchOf(visitor, "dark").ClickAsync();
            }

            await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
            await Expect(visitor.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
            await Expect(visitor.Page.Locator("body")).ToHaveCSSAsync("color", "rgb(27, 35, 48)");
        });

    private static ILocator SwitchOf(Visitor visitor, string to) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = $"Switch to {to} colours" });

    private static Task<string> ChosenAtStartAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string>("() => window.chosenAtStart");

    private static async Task GroundIsAsync(Visitor visitor, string colour)
    {
        await Expect(visitor.Page.Locator("html")).ToHaveCSSAsync("background-color", colour);
        await Expect(visitor.Page.Locator("body")).ToHaveCSSAsync("background-color", colour);
    }
}
