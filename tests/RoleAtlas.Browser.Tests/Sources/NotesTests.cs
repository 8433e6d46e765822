using System.Text.Json;
using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Visits;
using RoleAtlas.Core.Claims;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Sources;

public sealed class NotesTests(AtlasSite site)
{
    private const string Post = "/sources/right-thing-right-way";

    /// <summary>How far below its words a note may begin where many stand close together, in CSS pixels: a quarter of a window.</summary>
    private const double WithinReach = 225;

    /// <summary>The boxes of the notes in order, each with the top of the number in the text that its first note belongs to.</summary>
    private const string Boxes = """
        () => [...document.querySelectorAll('.post .reading')].map(reading => {
          const box = reading.getBoundingClientRect();
          const number = reading.querySelector('.number').firstChild.textContent;
          const reference = [...document.querySelectorAll('.note-ref a')].find(a => a.textContent === number);
          const words = reference.closest('.words').getBoundingClientRect();
          return {
            top: box.top, bottom: box.bottom, left: box.left, wordsRight: words.right, wordsBottom: words.bottom,
            number: reference.getBoundingClientRect().top, end: document.querySelector('.post').getBoundingClientRect().bottom,
          };
        })
        """;

    private sealed record Box(double Top, double Bottom, double Left, double WordsRight, double WordsBottom, double Number, double End);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task On_a_wide_screen_every_note_stands_beside_its_words_and_none_on_another(bool scripts) =>
        site.VisitAsync(new VisitorKind(Scripts: scripts, Snapshots: false), async visitor =>
        {
            foreach (var source in site.Atlas.Sources)
            {
                await visitor.OpenAsync($"/sources/{source.Slug}");
                var boxes = await BoxesAsync(visitor);

                Assert.NotEmpty(boxes);
                Assert.All(boxes.Zip(boxes.Skip(1)), pair => Assert.True(pair.First.Bottom <= pair.Second.Top, $"{source}: {pair}"));
                Assert.All(boxes, box =>
                {
                    Assert.True(box.Left >= box.WordsRight, $"{source}: {box}");
                    Assert.InRange(box.Top - box.Number, -24, WithinReach);
                    Assert.True(box.Bottom <= box.End, $"{source}: {box}");
                });
            }
        });

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    public Task On_a_narrow_screen_notes_follow_their_passage(int width) =>
        site.VisitAsync(new VisitorKind(Width: width, Snapshots: false), async visitor =>
        {
            foreach (var source in site.Atlas.Sources)
            {
                await visitor.OpenAsync($"/sources/{source.Slug}");
                var boxes = await BoxesAsync(visitor);

                Assert.All(boxes.Zip(boxes.Skip(1)), pair => Assert.True(pair.First.Bottom <= pair.Second.Top, $"{source}: {pair}"));
                Assert.All(boxes, box => Assert.True(box.Top >= box.WordsBottom, $"{source}: {box}"));
            }
        });

    [Fact]
    public Task The_text_keeps_the_rhythm_that_it_has_without_notes() => site.VisitAsync(new VisitorKind(Snapshots: false), async visitor =>
    {
        const string Gaps = """
            () => {
              const words = [...document.querySelectorAll('.post .words')].slice(1).map(w => w.getBoundingClientRect());
              return words.slice(1).map((w, i) => w.top - words[i].bottom);
            }
            """;
        foreach (var source in site.Atlas.Sources)
        {
            await visitor.OpenAsync($"/sources/{source.Slug}");
            Assert.All(await visitor.Page.EvaluateAsync<double[]>(Gaps), gap => Assert.InRange(gap, 0, 40));
        }
    });

    [Fact]
    public Task Keys_go_from_excerpt_to_excerpt_and_the_address_follows() => site.VisitAsync(async visitor =>
    {
        await visitor.OpenAsync(Post);
        var references = visitor.Page.Locator(".note-ref a");
        var said = visitor.Page.Locator("[data-said]");
        var count = await references.CountAsync();

        foreach (var (key, index) in new[] { ("n", 0), ("n", 1), ("n", 2), ("p", 1) })
        {
            await visitor.PressAsync(key);
            await Expect(references.Nth(index)).ToBeFocusedAsync();
            var id = (await references.Nth(index).GetAttributeAsync("href"))!["#note-".Length..];
            await Expect(visitor.Page).ToHaveURLAsync(new Uri(site.Address, $"{Post}#claim-{id}").ToString());
            await Expect(visitor.Page.Locator($"mark[data-claims~='{id}']").First).ToBeInViewportAsync();
            await Expect(visitor.Page.Locator($".note[data-claims~='{id}']").First).ToHaveClassAsync(new System.Text.RegularExpressions.Regex(@"\baimed\b"));
            await Expect(said).ToContainTextAsync($"Excerpt {index + 1} of {count}.");
        }

        await visitor.GoBackAsync();
        Assert.Equal("about:blank", visitor.Page.Url);
    });

    [Fact]
    public Task Keys_do_nothing_while_typing_nor_when_turned_off() => site.VisitAsync(async visitor =>
    {
        await visitor.OpenAsync(Post);
        await visitor.Page.Locator("#search").FocusAsync();
        await visitor.PressAsync("n");
        await Expect(visitor.Page.Locator("#search")).ToHaveValueAsync("n");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Turn keys off" }).ClickAsync();
        await visitor.PressAsync("n");
        await visitor.OpenAsync(Post);
        await visitor.PressAsync("n");
        await Expect(visitor.Page).ToHaveURLAsync(new Uri(site.Address, Post).ToString());

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Turn keys on" }).ClickAsync();
        await visitor.PressAsync("n");
        await Expect(visitor.Page.Locator(".note-ref a").First).ToBeFocusedAsync();
    });

    [Fact]
    public Task A_link_to_an_excerpt_is_copied_and_said_to_be() => site.VisitAsync(async visitor =>
    {
        await visitor.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visitor.OpenAsync(Post);
        var note = visitor.Page.Locator(".note").Nth(3);
        await note.HoverAsync();
        await note.GetByRole(AriaRole.Link, new() { Name = "Copy link" }).ClickAsync();

        var id = (await note.GetAttributeAsync("data-claims"))!.Split(' ')[0];
        await Expect(note.GetByText("Link copied")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("[data-said]")).ToHaveTextAsync("Link copied.");
        Assert.Equal(
            new Uri(site.Address, $"{Post}#claim-{id}").ToString(), await visitor.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
    });

    [Fact]
    public Task Words_and_their_note_show_that_they_belong_together() => site.VisitAsync(async visitor =>
    {
        await visitor.OpenAsync(Post);
        var claim = site.Atlas.ClaimsIn(site.Atlas.FindSource("right-thing-right-way")!).First(c => c.Kind == ClaimKind.Trait);
        var words = visitor.Page.Locator($"mark[data-claims~='{claim.Id}']").First;
        var note = visitor.Page.Locator($".note[data-claims~='{claim.Id}']");
        var plain = await note.EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor");

        await words.HoverAsync();
        await Expect(note).Not.ToHaveCSSAsync("background-color", plain);
        await visitor.Page.Mouse.MoveAsync(1, 1);
        await Expect(note).ToHaveCSSAsync("background-color", plain);
        await note.GetByRole(AriaRole.Link).First.FocusAsync();
        await Expect(words).ToHaveClassAsync(new System.Text.RegularExpressions.Regex(@"\blit\b"));
    });

    [Fact]
    public Task Without_scripts_links_lead_to_the_note_onwards_and_back_to_the_words() =>
        site.VisitAsync(new VisitorKind(Scripts: false), async visitor =>
        {
            await visitor.OpenAsync(Post);
            await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Project manager 33" }).ClickAsync();
            await Expect(visitor.Page.GetByText("Marked here: what it says of the project manager")).ToBeVisibleAsync();

            await visitor.Page.Locator(".note-ref a").Nth(5).ClickAsync();
            await visitor.Page.Locator(".note:target").GetByRole(AriaRole.Link, new() { Name = "Next excerpt" }).ClickAsync();
            var note = visitor.Page.Locator(".note:target");
            await Expect(note.Locator(".number")).ToHaveTextAsync("7, to the words");
            await note.Locator(".number").ClickAsync();
            await Expect(visitor.Page.Locator("mark:target")).ToBeInViewportAsync();
            await Expect(visitor.Page.Locator("[data-keys]")).ToBeHiddenAsync();

            await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Mark all excerpts" }).ClickAsync();
            await Expect(visitor.Page).ToHaveURLAsync(new Uri(site.Address, Post).ToString());
        });

    [Fact]
    public Task A_reader_aloud_gets_mathematical_letters_as_plain_ones() => site.VisitAsync(async visitor =>
    {
        await visitor.OpenAsync("/sources/whats-the-overlap");
        var aloud = await visitor.Page.GetByRole(AriaRole.Main).AriaSnapshotAsync();

        Assert.Contains("What should we build", aloud, StringComparison.Ordinal);
        Assert.DoesNotContain(aloud, c => c == '\uD835');
    });

    private static async Task<List<Box>> BoxesAsync(Visitor visitor) =>
        (await visitor.Page.EvaluateAsync(Boxes))!.Value.Deserialize<List<Box>>(JsonSerializerOptions.Web)!;
}
