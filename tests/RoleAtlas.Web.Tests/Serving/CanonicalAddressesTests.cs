using System.Net;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Serving;

public sealed class CanonicalAddressesTests(SmallAtlas atlas)
{
    /// <summary>What is asked for, the status, and where it leads.</summary>
    public static TheoryData<string, int, string> Redirects => new()
    {
        // Another order of roles, the query kept.
        { "/compare/cook-vs-baker", 308, "/compare/baker-vs-cook" },
        { "/compare/cook-vs-baker?order=cook&only=shared", 308, "/compare/baker-vs-cook?order=cook&only=shared" },
        { "/compare/waiter-vs-cook-vs-baker?x=%26", 308, "/compare/baker-vs-cook-vs-waiter?x=%26" },
        { "/compare/baker-vs-cook-vs-baker", 308, "/compare/baker-vs-cook" },
        { "/compare/cook-vs-dish-washer-vs-baker", 308, "/compare/baker-vs-cook-vs-dish-washer" },

        // One role has a page; none has the picker.
        { "/compare/baker", 308, "/roles/baker" },
        { "/compare/baker-vs-baker", 308, "/roles/baker" },

        // A slash too many.
        { "/roles/", 308, "/roles" },
        { "/roles/baker/", 308, "/roles/baker" },
        { "/compare/", 308, "/compare" },
        { "/compare/baker-vs-cook/?only=shared", 308, "/compare/baker-vs-cook?only=shared" },
        { "/sources//", 308, "/sources" },

        // Capitals.
        { "/roles/Baker", 308, "/roles/baker" },
        { "/Compare/Baker-vs-Cook?only=shared", 308, "/compare/baker-vs-cook?only=shared" },

        // The picker's form.
        { "/compare?role=cook&role=baker", 303, "/compare/baker-vs-cook" },
        { "/compare?role=cook&role=baker&role=", 303, "/compare/baker-vs-cook" },
        { "/compare?role=cook&role=cook", 303, "/roles/cook" },
        { "/compare?role=cook&role=cook&role=waiter", 303, "/compare/cook-vs-waiter" },
        { "/compare?role=baker", 303, "/roles/baker" },
        { "/compare?role=", 303, "/compare" },
        { "/compare?role=&role=", 303, "/compare" },

        // Names of old.
        { "/roles/bread-maker", 307, "/roles/baker" },
        { "/roles/bread-maker?x=1", 307, "/roles/baker?x=1" },
        { "/responsibilities/stoves", 307, "/responsibilities/ovens" },
        { "/sources/the-baker", 307, "/sources/baker" },
        { "/compare/bread-maker-vs-cook", 307, "/compare/baker-vs-cook" },
        { "/compare/cook-vs-bread-maker?only=shared", 307, "/compare/baker-vs-cook?only=shared" },
        { "/compare/bread-maker", 307, "/roles/baker" },
        { "/compare?role=bread-maker", 303, "/roles/baker" },
        { "/compare?role=bread-maker&role=cook", 303, "/compare/baker-vs-cook" },
    };

    /// <summary>What must not lead to another host.</summary>
    public static TheoryData<string> Slashes => ["//example.org/", "//example.org", "///", "//", "/%2F/example.org/", "/\\example.org/"];

    [Theory]
    [MemberData(nameof(Redirects))]
    public async Task A_page_has_one_address_and_others_lead_to_it(string asked, int status, string address)
    {
        var answer = await atlas.GetAsync(asked);

        Assert.Equal(status, (int)answer.Status);
        Assert.Equal(address, answer["Location"]);
        Assert.Empty(answer.Body);
        Assert.Null(answer["Set-Cookie"]);
        Assert.Equal(HttpStatusCode.OK, (await atlas.GetAsync(address)).Status);
        Assert.Equal(status, (int)(await atlas.HeadAsync(asked)).Status);
    }

    [Theory]
    [InlineData("/compare/baker-vs-cook?order=cook&only=shared&at=1", "/compare/baker-vs-cook?at=1&only=shared&order=cook")]
    [InlineData("/matrix?roles=cook&roles=baker&q=&layer=sources", "/matrix?roles=cook,baker")]
    [InlineData("/matrix?q=&layer=sources", "/matrix")]
    [InlineData("/overlap?without=&roles=cook,waiter&from=a+mail", "/overlap?roles=cook,waiter")]
    [InlineData("/roles/baker/charter?rows=-&rows=dough&x=1", "/roles/baker/charter?rows=dough&x=1")]
    public async Task What_a_form_sends_is_put_in_the_order_of_the_page(string asked, string address)
    {
        var answer = await atlas.SendAsync(HttpMethod.Get, asked);

        Assert.Equal(HttpStatusCode.TemporaryRedirect, answer.Status);
        Assert.Equal(address, answer["Location"]);
        Assert.Equal(HttpStatusCode.OK, (await atlas.SendAsync(HttpMethod.Get, address)).Status);
        Assert.Equal((await atlas.GetAsync(asked)).Text, (await atlas.GetAsync(address)).Text);
    }

    [Theory]
    [InlineData("/roles/bread-maker")]
    [InlineData("/compare?role=cook&role=baker")]
    public async Task What_may_lead_elsewhere_tomorrow_is_not_kept(string asked)
    {
        var cache = (await atlas.GetAsync(asked))["Cache-Control"]!;

        Assert.DoesNotContain("max-age", cache, StringComparison.Ordinal);
        Assert.Matches("no-cache|no-store", cache);
    }

    [Theory]
    [InlineData("/compare?role=Cook&role=bA", "/compare/baker-vs-cook")]
    [InlineData("/compare?role=+cook+&role=Dish+washer&role=", "/compare/cook-vs-dish-washer")]
    [InlineData("/compare?role=waiter", "/roles/waiter")]
    public async Task A_role_may_be_typed_by_name_or_abbreviation(string asked, string address) =>
        Assert.Equal(address, (await atlas.GetAsync(asked))["Location"]);

    [Fact]
    public async Task A_role_that_is_typed_wrong_gets_the_picker_again_with_what_was_meant()
    {
        var answer = await atlas.GetAsync("/compare?role=Cok!&role=Baker");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(["No role goes by the name “Cok!” in this atlas."], answer.Page.QuerySelectorAll("main [role=status]").Select(n => n.Words()));
        Assert.Contains(answer.Page.QuerySelectorAll("main .near a"), a => a.Words() == "Cook");
        Assert.NotNull(answer.Page.QuerySelector("form[action='/compare']"));
    }

    [Theory]
    [MemberData(nameof(Slashes))]
    public async Task No_address_leads_to_another_host(string asked)
    {
        var answer = await atlas.GetAsync(asked);

        Assert.True(answer["Location"] is null || new Uri(atlas.Address, answer["Location"]).Host == atlas.Address.Host, answer["Location"]);
        Assert.InRange((int)answer.Status, 200, 499);
    }

    [Fact]
    public async Task A_query_of_anything_goes_along_unchanged()
    {
        const string Query = "?only=%0d%0aX-Evil:%201&a=%C3%A4&b=\u00e4&&=&c";

        Assert.EndsWith(Uri.EscapeDataString("\u00e4") + "&&=&c", (await atlas.GetAsync($"/compare/cook-vs-baker{Query}"))["Location"], StringComparison.Ordinal);
        Assert.Null((await atlas.GetAsync($"/compare/cook-vs-baker{Query}"))["X-Evil"]);
    }

    [Fact]
    public async Task More_roles_than_fit_get_a_page_that_says_so()
    {
        using var folder = new TemporaryFolder();
        var more = string.Concat(new[] { "butcher", "gardener", "host" }.Select(r => $"  - {{slug: {r}, name: The {r}, abbreviation: {r[..2]}}}\n"));
        using var seven = new AtlasHost(
            new TestContent().Edit("catalog.yml", "responsibilities:", $"{more}responsibilities:").WriteTo(folder.Path));
        var slugs = seven.Snapshot.Roles.Select(r => r.Slug).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(7, slugs.Count);
        Assert.Equal(HttpStatusCode.OK, (await seven.GetAsync($"/compare/{string.Join("-vs-", slugs.Take(6))}")).Status);
        var answer = await seven.GetAsync($"/compare/{string.Join("-vs-", slugs)}");
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains("At most six roles", answer.Words, StringComparison.Ordinal);
        Assert.NotNull(answer.Page.QuerySelector("form[action='/compare']"));
    }
}
