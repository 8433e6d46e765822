using System.Net;
using AngleSharp.Dom;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Text;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Pages.Roles;

public sealed class CharterPageTests(RealAtlas real, SmallAtlas small, SettledAtlas settled)
{
    [Fact]
    public async Task It_says_in_sentences_what_the_role_has_and_each_sentence_leads_to_the_words_it_rests_on()
    {
        foreach (var role in real.Snapshot.Roles)
        {
            var page = (await real.GetAsync($"/roles/{role.Slug}/charter")).Page;
            var charter = Charter.Of(real.Snapshot, role);
            List<CharterRow> rows = [.. charter.Held, .. charter.NotTheirs, .. charter.Open];

            Assert.Equal(rows.Select(r => r.Row.Responsibility.Name), page.QuerySelectorAll(".charter section li[id^=row-] > a").Select(a => a.Words()));
            foreach (var row in rows)
            {
                var item = page.GetElementById($"row-{row.Row.Responsibility.Slug}")!;
                Assert.Contains(CharterWords.Of(row), item.Words(), StringComparison.Ordinal);
                foreach (var (number, reference) in row.Notes.Zip(item.QuerySelectorAll("[role=doc-noteref]")))
                {
                    var note = page.GetElementById(reference.GetAttribute("href")![1..])!;
                    var expected = charter.Notes[number - 1];
                    Assert.Contains(Plain(string.Concat(expected.Segments.Select(s => s.Text))), note.QuerySelector(".said")!.Words(), StringComparison.Ordinal);
                    Assert.Equal($"/sources/{expected.Source.Slug}#claim-{expected.Claims[0].Id}", note.QuerySelector("cite a")!.GetAttribute("href"));
                    Assert.NotNull(page.GetElementById(note.QuerySelector("[role=doc-backlink]")!.GetAttribute("href")![1..]));
                }
            }
        }
    }

    [Fact]
    public async Task The_form_makes_the_charter_of_what_is_ticked_without_a_script()
    {
        var form = (await small.GetAsync("/roles/baker/charter")).Page.QuerySelector("form[action='/roles/baker/charter']")!;
        Assert.Equal("get", form.GetAttribute("method"));
        Assert.Equal(small.Snapshot.Responsibilities.Count, form.QuerySelectorAll("input[name=rows][type=checkbox]").Length);
        Assert.Equal(["ovens", "stock", "dough", "menu"], form.QuerySelectorAll("input[name=rows][checked]").Select(i => i.GetAttribute("value")));

        var chosen = (await small.GetAsync("/roles/baker/charter?rows=dough&rows=till")).Page;

        Assert.Equal(["Kneading the dough"], chosen.Section("Responsibilities")!.QuerySelectorAll("li > a").Select(a => a.Words()));
        Assert.Equal(["Minding the till"], chosen.Section("What is still open")!.QuerySelectorAll("li > a").Select(a => a.Words()));
        Assert.Contains("No source says this of the baker.", chosen.Section("What is still open")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Three responsibilities more of which something is said of this role are not in this charter.", chosen.QuerySelector(".charter > footer")!.Words(), StringComparison.Ordinal);
        Assert.Equal(["dough", "till"], chosen.QuerySelectorAll("form input[name=rows][checked]").Select(i => i.GetAttribute("value")!));
        Assert.NotNull(chosen.QuerySelector("a[href='/roles/baker/charter.md?rows=dough,till']"));
        Assert.Null(chosen.QuerySelector("form [name=__RequestVerificationToken]"));

        // As the form sends it where nothing is ticked.
        var none = (await small.GetAsync("/roles/baker/charter?rows=-")).Page;
        Assert.Equal("No responsibility was chosen; the usual ones are shown.", Assert.Single(none.QuerySelectorAll(".notices .mud-alert")).Words());
        Assert.Equal(["ovens", "stock", "dough", "menu"], none.QuerySelectorAll("form input[name=rows][checked]").Select(i => i.GetAttribute("value")));
    }

    [Fact]
    public async Task What_is_not_known_is_ignored_with_a_notice_and_names_of_old_are_known()
    {
        var page = (await small.GetAsync("/roles/baker/charter?rows=stoves,nothing&without=nobody")).Page;

        Assert.Contains("There is no responsibility “nothing”; it was ignored.", page.QuerySelector(".notices")!.Words(), StringComparison.Ordinal);
        Assert.Contains("“nobody”", page.QuerySelector(".notices")!.Words(), StringComparison.Ordinal);
        Assert.Equal(["Minding the ovens"], page.QuerySelectorAll(".charter li[id^=row-] > a").Select(a => a.Words()));
        Assert.NotNull(page.QuerySelector("a[href='/roles/baker/charter.md?rows=ovens']"));
    }

    [Fact]
    public async Task What_was_agreed_is_told_in_words_and_is_not_open()
    {
        var page = (await settled.GetAsync("/roles/baker/charter")).Page;

        Assert.Contains("Agreed: this role is consulted. Accountable and responsible: cook. The kitchen council, 4 May 2026.", page.GetElementById("row-ovens")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Minding the ovens", page.Section("What is still open")?.Words() ?? "", StringComparison.Ordinal);
        Assert.Contains("The kitchen council", (await settled.GetAsync("/roles/baker/charter.md")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_role_leads_to_its_charter_and_keeps_what_is_left_out()
    {
        Assert.Equal("/roles/baker/charter", (await small.GetAsync("/roles/baker")).Page.Link("Role charter").GetAttribute("href"));
        Assert.Equal("/roles/baker/charter?without=cook", (await small.GetAsync("/roles/baker?without=cook")).Page.Link("Role charter").GetAttribute("href"));
        Assert.Contains("Source 3 is left out.", (await small.GetAsync("/roles/baker/charter?without=cook")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Markdown_has_the_same_rows_and_every_footnote_it_refers_to()
    {
        var markdown = (await real.GetAsync("/roles/product-manager/charter.md?without=secret-sauce")).Text;
        var page = (await real.GetAsync("/roles/product-manager/charter?without=secret-sauce")).Page;
        var document = Markdown.Parse(markdown, new MarkdownPipelineBuilder().UseFootnotes().Build());
        var plain = Plain(Markdown.ToPlainText(markdown));

        Assert.All(page.QuerySelectorAll(".charter li[id^=row-] > a, .charter h2:not(#notes), .charter h3, .charter .said"), e => Assert.Contains(Plain(e.ChildNodes[0].TextContent), plain, StringComparison.Ordinal));
        Assert.Equal(page.QuerySelectorAll(".charter [id^=note-]").Length, document.Descendants<Footnote>().Count());
        Assert.All(document.Descendants<Footnote>(), f => Assert.NotEmpty(f.Links));
        Assert.Contains($"[this charter](<{real.Address}roles/product-manager/charter?without=secret-sauce>)", markdown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await real.GetAsync("/roles/product-manager/charter?without=secret-sauce")).Status);
    }

    private static string Plain(string words) => string.Join(' ', PlainLetters.Fold(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
