using System.Net;
using AngleSharp.Dom;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Tests.Hosting;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Tests.Components.Pages.Agreed;

/// <summary>What was agreed, beside what sources say: nothing until there is something, and then on every page it is about.</summary>
public sealed class AgreedPagesTests(SettledAtlas settled, SmallAtlas small)
{
    private static readonly string[] Roles = ["Baker", "Cook", "Dish washer", "Waiter"];

    [Fact]
    public async Task Nothing_is_said_of_decisions_until_there_is_one()
    {
        foreach (var address in PublicAddresses.OneOfEach(small.Snapshot).Append("/agenda.md").Append("/responsibilities/ovens"))
        {
            var words = (await small.GetAsync(address)).Text;

            Assert.DoesNotContain("layer=", words, StringComparison.Ordinal);
            Assert.DoesNotContain("ccountable:", words, StringComparison.Ordinal);
            Assert.DoesNotContain("ettled", words.Replace("Nobody has settled it yet.", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("epart", words, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/matrix")]
    [InlineData("/compare/baker-vs-cook")]
    public async Task The_layer_of_what_was_agreed_is_not_there_until_something_is(string page)
    {
        var answer = await small.GetAsync($"{page}?layer=agreed");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("Nothing has been agreed yet; what sources say is shown.", answer.Page.QuerySelector(".notices")!.Words());
        Assert.NotEmpty(answer.Page.QuerySelectorAll(".verdict"));
        Assert.DoesNotContain(answer.Page.QuerySelectorAll("a[href]"), a => a.GetAttribute("href")!.Contains("layer", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/matrix", "?area=kitchen")]
    [InlineData("/compare/baker-vs-cook", "?area=kitchen")]
    public async Task Two_links_lead_from_one_layer_to_the_other_and_keep_the_rest(string page, string query)
    {
        var sources = (await settled.GetAsync(page + query)).Page.QuerySelector(".layers")!;
        var to = sources.Link("What we agreed").GetAttribute("href")!;
        var agreed = (await settled.GetAsync(to)).Page.QuerySelector(".layers")!;

        Assert.Contains("area=kitchen", to, StringComparison.Ordinal);
        Assert.Contains("layer=agreed", to, StringComparison.Ordinal);
        Assert.Equal("What sources say", Assert.Single(sources.QuerySelectorAll("[aria-current]")).Words());
        Assert.Equal("What we agreed", Assert.Single(agreed.QuerySelectorAll("[aria-current]")).Words());
        Assert.Equal(page + query, agreed.Link("What sources say").GetAttribute("href"));
    }

    [Fact]
    public async Task The_matrix_says_the_letter_in_words_and_what_is_not_settled()
    {
        var page = (await settled.GetAsync("/matrix?layer=agreed")).Page;

        Assert.Equal(["C Consulted", "A/R Accountable and responsible", "No letter", "No letter"], Cells(page, "ovens", Roles));
        Assert.Equal(["I Informed", "R Responsible", "No letter", "A Accountable"], Cells(page, "plates", Roles));
        foreach (var row in settled.Snapshot.Rows)
        {
            var shown = page.GetElementById($"row-{row.Responsibility.Slug}")!;
            Assert.Equal(row.Verdict.Label(), shown.QuerySelector(".verdict")!.Words());
            Assert.Equal(settled.Snapshot.DecisionOn(row.Responsibility) is null, shown.QuerySelector("td:not(.v)")!.Words() == "Not settled");
        }

        Assert.All(page.QuerySelectorAll(".raci b"), letter => Assert.Equal("true", letter.GetAttribute("aria-hidden")));
        Assert.StartsWith("A/R Accountable and responsible answers for it and does the work", page.QuerySelector(".legend")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Two of seven responsibilities are settled.", page.QuerySelector(".lede")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_that_departs_is_marked_in_both_layers_and_one_that_follows_is_not()
    {
        foreach (var (query, words) in new[] { ("", "Agreed otherwise"), ("?layer=agreed", "Departs from the sources") })
        {
            var page = (await settled.GetAsync($"/matrix{query}")).Page;
            var mark = Assert.Single(page.QuerySelectorAll("table .departs"));

            Assert.StartsWith(words, mark.Words(), StringComparison.Ordinal);
            Assert.Equal("/responsibilities/plates#agreed", mark.GetAttribute("href"));
            Assert.NotNull(mark.QuerySelector("svg"));
            Assert.Equal("row-plates", mark.Closest("tr")!.Id);
        }

        Assert.Single((await settled.GetAsync("/compare/baker-vs-waiter")).Page.QuerySelectorAll(".agreed-line .departs"));
        Assert.Single((await settled.GetAsync("/compare/baker-vs-waiter?layer=agreed")).Page.QuerySelectorAll("table .departs"));
    }

    [Theory]
    [InlineData("settled", "ovens plates")]
    [InlineData("to-settle", "stock")]
    [InlineData("departs", "plates")]
    [InlineData("unclear", "")]
    public async Task What_was_agreed_is_limited_by_what_was_agreed(string only, string rows)
    {
        var matrix = await settled.GetAsync($"/matrix?only={only}&layer=agreed");
        var compare = await settled.GetAsync($"/compare/baker-vs-cook-vs-dish-washer-vs-waiter?layer=agreed&only={only}");
        var names = rows.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(r => settled.Snapshot.FindResponsibility(r)!.Name).ToList();

        Assert.Equal(rows, string.Join(' ', matrix.Page.QuerySelectorAll("tr[id]").Select(r => r.Id!["row-".Length..])));
        Assert.Equal(names, compare.Page.QuerySelectorAll("tbody th > a, .open li > a").Select(a => a.Words()));
        foreach (var page in new[] { matrix.Page, compare.Page })
        {
            Assert.Null(page.QuerySelector(".notices"));
            Assert.Equal($"{CompareFilter.Find(only)!.Label} {names.Count}", page.QuerySelector(".choice [aria-current]")!.Words());
            Assert.Equal(only == "to-settle", page.QuerySelector(".layers a")!.GetAttribute("href")!.Contains("only=", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_is_settled_is_not_to_settle_where_sources_are_shown_either()
    {
        var matrix = (await settled.GetAsync("/matrix?only=to-settle")).Page;
        var disagree = (await settled.GetAsync("/matrix?only=contested")).Page;

        Assert.Equal(["row-stock"], matrix.QuerySelectorAll("tr[id]").Select(r => r.Id));
        Assert.Contains("row-ovens", disagree.QuerySelectorAll("tr[id]").Select(r => r.Id));
        Assert.Contains(matrix.QuerySelectorAll(".choice a"), a => a.GetAttribute("href") == "/matrix?only=contested");
    }

    [Theory]
    [InlineData("/matrix?only=departs")]
    [InlineData("/compare/baker-vs-cook?only=departs")]
    [InlineData("/responsibilities?only=departs")]
    public async Task Where_sources_are_shown_a_limit_of_what_was_agreed_is_told_and_left_out(string address) =>
        Assert.StartsWith("“departs” limits what was agreed", (await settled.GetAsync(address)).Page.QuerySelector(".notices")!.Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("/matrix?layer=agreed&cell=cook.ovens", "#row-ovens td.agreed .panel-box")]
    [InlineData("/matrix?layer=agreed&cell=cook.menu", "#row-menu td.unsettled .panel-box")]
    [InlineData("/matrix?layer=agreed&cell=cook.menu&panel=row", "#row-menu td.v .panel-box")]
    [InlineData("/matrix?cell=cook.ovens", "#row-ovens td .panel-box")]
    public async Task A_cell_opens_what_is_behind_it(string address, string where)
    {
        var panel = Assert.Single((await settled.GetAsync(address)).Page.QuerySelectorAll(".panel-box"));

        Assert.True(panel.Matches(where));
        Assert.Equal(address.Contains("ovens", StringComparison.Ordinal), panel.Words().Contains("Accountable and responsible: cook. Consulted: baker.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_comparison_lists_what_is_settled_and_what_is_not()
    {
        var page = (await settled.GetAsync("/compare/baker-vs-cook?layer=agreed")).Page;
        var rows = page.QuerySelectorAll("tbody tr");

        Assert.Equal(
            ["Minding the ovens Kitchen|Baker: C Consulted|Cook: A/R Accountable and responsible|Sources disagree", "Drying plates Kitchen|Baker: I Informed|Cook: R Responsible|No lead named Departs from the sources: drying plates"],
            rows.Select(r => string.Join('|', r.Children.Select(c => c.Words()))));
        Assert.Equal(
            settled.Snapshot.Responsibilities.Where(r => settled.Snapshot.DecisionOn(r) is null).Select(r => r.Name),
            page.Section("Not settled")!.QuerySelectorAll("li > a").Select(a => a.Words()));
        Assert.Null(page.QuerySelector(".balance"));

        var bySources = (await settled.GetAsync("/compare/baker-vs-cook")).Page;
        Assert.EndsWith("On two responsibilities it is agreed who does what; one of these decisions departs from the sources.", bySources.QuerySelector(".lede")!.Words(), StringComparison.Ordinal);
        Assert.NotNull(bySources.QuerySelector(".balance"));
    }

    [Fact]
    public async Task The_page_of_a_responsibility_says_who_why_by_whom_and_in_what_it_departs()
    {
        var ovens = (await settled.GetAsync("/responsibilities/ovens")).Page.Section("What we agreed")!;
        var plates = (await settled.GetAsync("/responsibilities/plates")).Page.Section("What we agreed")!;

        Assert.Equal(["A/R Accountable and responsible: Cook", "C Consulted: Baker"], ovens.QuerySelectorAll("dl > div").Select(d => $"{d.Children[0].Words()}: {d.Children[1].Words()}"));
        Assert.Equal("What <b>we</b> say of the ovens.", ovens.QuerySelector(".reason")!.Words());
        Assert.Contains("Agreed by The kitchen council on 4 May 2026.", ovens.Words(), StringComparison.Ordinal);
        Assert.Equal(["Upheld 1:aaaaa2", "Overruled 1:bbbbb2"], ovens.QuerySelectorAll(".claims")
            .Select(c => $"{c.QuerySelector("h3")!.Words()}:{c.QuerySelector("blockquote a")!.GetAttribute("href")!.Split("claim-")[1]}"));
        Assert.DoesNotContain("Departs", ovens.Words(), StringComparison.Ordinal);
        Assert.Contains("Departs from the sources because no source gives it to the cook or the waiter, and it passes over the dish washer, the only role to which sources give it.", plates.Words(), StringComparison.Ordinal);
        Assert.Equal(["Sources disagree"], (await settled.GetAsync("/responsibilities/ovens")).Page.QuerySelectorAll(".verdict-line .verdict").Select(v => v.Words()));
    }

    [Fact]
    public async Task Without_a_source_its_words_are_not_upheld()
    {
        var page = (await settled.GetAsync("/responsibilities/ovens?without=both")).Page.Section("What we agreed")!;

        Assert.Equal(["Overruled 1"], page.QuerySelectorAll("h3").Select(h => h.Words()));
    }

    [Fact]
    public async Task On_the_day_after_its_review_the_page_is_another()
    {
        settled.Today = SettledAtlas.Review;
        var before = await settled.GetAsync("/responsibilities/ovens");
        settled.Today = SettledAtlas.Review.AddDays(1);
        var after = await settled.GetAsync("/responsibilities/ovens", ("If-None-Match", before["ETag"]!));
        settled.Today = SettledAtlas.Decided;

        Assert.Contains("It is to be looked at again by 4 May 2027.", before.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.Contains("It was to be looked at again by 4 May 2027.", after.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_role_lists_its_letters()
    {
        var cook = (await settled.GetAsync("/roles/cook")).Page.Section("What we agreed")!;

        Assert.Equal(["A/R Accountable and responsible answers for it and does the work", "R Responsible does the work"], cook.QuerySelectorAll("dt").Select(d => d.Words()));
        Assert.Equal(["/responsibilities/ovens#agreed", "/responsibilities/plates#agreed"], cook.QuerySelectorAll("li > a:not(.departs)").Select(a => a.GetAttribute("href")));
        Assert.Null((await settled.GetAsync("/roles/dish-washer")).Page.Section("What we agreed"));
    }

    [Fact]
    public async Task The_agenda_lists_apart_what_is_settled()
    {
        var page = (await settled.GetAsync("/agenda")).Page;
        var markdown = (await settled.GetAsync("/agenda.md")).Text;

        Assert.Equal(["Keeping the stock"], page.QuerySelectorAll("article h2 a").Select(a => a.Words()));
        Assert.Contains("One more is settled already.", page.QuerySelector(".lede")!.Words(), StringComparison.Ordinal);
        Assert.Equal(["Minding the ovens"], page.Section("Settled")!.QuerySelectorAll("h3").Select(h => h.Words()));
        Assert.Contains("Accountable and responsible: cook. Consulted: baker.", page.Section("Settled")!.Words(), StringComparison.Ordinal);
        Assert.Contains("## Settled\n\n- [Minding the ovens]", markdown, StringComparison.Ordinal);
        Assert.Contains("Agreed by The kitchen council on 4 May 2026", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("## 2", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_agenda_lists_only_what_is_settled_where_that_is_asked_for()
    {
        var page = (await settled.GetAsync("/agenda?only=settled")).Page;
        var contested = (await settled.GetAsync("/agenda?only=contested")).Page;

        Assert.Empty(page.QuerySelectorAll("article"));
        Assert.Equal(["Minding the ovens"], page.Section("Settled")!.QuerySelectorAll("h3").Select(h => h.Words()));
        Assert.Equal("Settled 1", page.QuerySelector(".only [aria-current]")!.Words());
        Assert.Null(page.QuerySelector(".nothing"));
        Assert.Null(contested.Section("Settled"));
        Assert.DoesNotContain("Keeping the stock", (await settled.GetAsync("/agenda.md?only=settled")).Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Cells(IParentNode page, string row, string[] roles) => page.QuerySelectorAll($"#row-{row} td:not(.v) > a")
        .Zip(roles, (cell, role) => cell.Words().StartsWith(role, StringComparison.Ordinal) ? cell.Words()[(role.Length + 1)..] : $"{cell.Words()} is not {role}’s");
}
