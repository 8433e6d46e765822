using Bunit;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using RoleAtlas.Web.Components.Shared;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Shared;

public sealed class TellKeepersTests : AtlasComponentTest
{
    private const string About = "claim 7k2m9q: cook, given, \"salt & pepper\"?";
    private const string Path = "/sources/kitchen?role=cook#claim-7k2m9q";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Where_no_keepers_are_named_nothing_is_shown(string? keepers) => Assert.Equal("", Show(keepers).Markup.Trim());

    [Fact]
    public void A_mail_says_what_it_is_about_and_where_that_stands()
    {
        var href = Link("keepers@example.org").GetAttribute("href")!;
        var fields = QueryHelpers.ParseQuery(href[href.IndexOf('?', StringComparison.Ordinal)..]);

        Assert.StartsWith("mailto:keepers@example.org?subject=", href, StringComparison.Ordinal);
        Assert.Equal($"Out of date or wrong? {About}", fields["subject"]);
        Assert.Equal($"{About}\r\nhttps://atlas.example.org{Path}\r\n\r\n", fields["body"]);
        Assert.Equal(2, fields.Count);
    }

    [Theory]
    [InlineData("https://example.org/report", "https://example.org/report")]
    [InlineData(
        "https://example.org/new?from={page}&kind=atlas",
        "https://example.org/new?from=https%3A%2F%2Fatlas.example.org%2Fsources%2Fkitchen%3Frole%3Dcook%23claim-7k2m9q&kind=atlas")]
    public void A_page_is_told_the_address_where_it_asks_for_it(string keepers, string href) =>
        Assert.Equal(href, Link(keepers).GetAttribute("href"));

    [Fact]
    public void The_link_tells_what_it_is_for_and_its_name_begins_with_what_is_seen() =>
        Assert.Equal($"Wrong? Tell the keepers: {About}", Link("keepers@example.org").Words());

    [Fact]
    public void A_claim_is_named_so_that_keepers_find_it() =>
        Assert.Equal(
            "claim aaaaa4: baker and cook, shared, writing the menu",
            TellKeepers.Name([.. Kitchen.Claims.Where(c => c.Id == "aaaaa4")]));

    private AngleSharp.Dom.IElement Link(string keepers) => Show(keepers).Find("a");

    private IRenderedComponent<TellKeepers> Show(string? keepers)
    {
        Services.Configure<AtlasOptions>(o =>
        {
            o.Keepers = keepers;
            o.PublicUrl = "https://atlas.example.org/";
        });
        return Render<TellKeepers>(p => p.Add(t => t.About, About).Add(t => t.Path, Path).AddCascadingValue(Request()));
    }
}
