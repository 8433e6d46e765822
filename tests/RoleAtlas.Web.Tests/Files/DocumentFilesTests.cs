using System.Net;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Text;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Files;

public sealed class DocumentFilesTests(RealAtlas real, SmallAtlas small)
{
    [Theory]
    [InlineData("/overlap", "")]
    [InlineData("/overlap", "?roles=baker,cook&area=kitchen")]
    [InlineData("/overlap", "?group=baker")]
    [InlineData("/responsibilities/ovens", "")]
    [InlineData("/responsibilities/menu", "?without=cook")]
    public async Task A_document_says_what_its_page_says_and_leads_back(string page, string query)
    {
        var markdown = (await small.GetAsync($"{page}.md{query}")).Text;
        var text = (await small.GetAsync($"{page}.txt{query}")).Text;
        var shown = (await small.GetAsync(page + query)).Page;
        var links = Markdown.Parse(markdown).Descendants<LinkInline>().Select(l => l.Url!).ToList();
        var plain = string.Join(' ', Markdown.ToPlainText(markdown).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.Contains($"{small.Address.ToString().TrimEnd('/')}{page}{query}", links);
        foreach (var link in links.Distinct())
        {
            Assert.Equal(HttpStatusCode.OK, (await small.GetAsync(new Uri(link).PathAndQuery)).Status);
        }

        var names = page == "/overlap" ? shown.QuerySelectorAll("ul.rows > li > a:first-child") : shown.QuerySelectorAll("h1, section.cell h2, section.cell .said");
        Assert.NotEmpty(names);
        Assert.All(names, n => Assert.Contains(n.Words(), plain, StringComparison.Ordinal));
        Assert.All(names, n => Assert.Contains(n.Words(), text, StringComparison.Ordinal));
        Assert.Contains($"{small.Address.ToString().TrimEnd('/')}{page}{query}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_of_the_agenda_has_all_of_its_items_and_no_quotes()
    {
        var text = (await real.GetAsync("/agenda.txt?only=contested")).Text;
        var items = Agenda.Of(real.Snapshot, []).Items.Where(i => i.Row.Verdict.Kind == VerdictKind.Contested);

        Assert.All(items, i => Assert.Contains($"\n{i.Number}. {i.Row.Responsibility.Name} (sources disagree)\n{AgendaWords.Dispute(i)}", text, StringComparison.Ordinal));
        Assert.EndsWith("quoted for study.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citation_names_the_words_the_source_and_the_revision_where_they_stand()
    {
        Assert.Equal(
            $"“The cook keeps the stock”, source 3, “The cook”: Job description, by Ada Example, 29 February 2024. RoleAtlas, catalogue revision 1, {small.Address}sources/cook?at=1#claim-ccccc2.\n",
            (await small.GetAsync("/sources/cook/ccccc2.txt")).Text);
        Assert.Equal(
            $"“The cook keeps the stock”, source 3, “The cook”: Job description, by Ada Example, 29 February 2024. [RoleAtlas, catalogue revision 1](<{small.Address}sources/cook?at=1#claim-ccccc2>).\n",
            (await small.GetAsync("/sources/cook/ccccc2.md")).Text);
        foreach (var claim in real.Snapshot.Claims.Take(40))
        {
            var citation = (await real.GetAsync($"/sources/{claim.Source.Slug}/{claim.Id}.md")).Text;
            Assert.Single(citation.TrimEnd('\n').Split('\n'));
            Assert.Contains(PlainLetters.Fold(string.Join(' ', claim.Excerpt.Exact.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))), PlainLetters.Fold(Markdown.ToPlainText(citation)), StringComparison.Ordinal);
        }
    }
}
