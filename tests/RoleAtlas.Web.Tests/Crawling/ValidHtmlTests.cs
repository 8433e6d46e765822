using AngleSharp.Html.Parser;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Crawling;

/// <summary>
/// What a parser can tell of a page by itself: that tags are closed and nested as they may be. What it cannot, the audit
/// asks the W3C's checker.
/// </summary>
public abstract class ValidHtmlTests(AtlasHost atlas)
{
    [Fact]
    public async Task Every_page_is_read_without_an_error()
    {
        var crawl = await Crawl.OfAsync(atlas);

        Assert.Equal([], crawl.Pages.SelectMany(p => ErrorsIn(crawl.Fetched[p.Address].Text).Select(e => $"{p.Address}: {e}")));
    }

    [Fact]
    public async Task Every_attribute_has_a_name_that_html_or_svg_may_have()
    {
        var names = (await Crawl.OfAsync(atlas)).Pages.SelectMany(p => p.Page.All).SelectMany(e => e.Attributes).Select(a => a.Name).Distinct();

        Assert.Equal([], names.Where(n => !n.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')));
    }

    [Theory]
    [InlineData("<p>One</p></div>")]
    [InlineData("<p><div>Two</div></p>")]
    [InlineData("<a href='/'>Three <a href='/roles'>four</a></a>")]
    [InlineData("<b>Five<i>six</b></i>")]
    [InlineData("<p class=a class=b>Seven</p>")]
    [InlineData("<table><p>Eight</p></table>")]
    [InlineData("<section>Nine")]
    public void An_error_is_seen(string body) => Assert.NotEmpty(ErrorsIn($"<!DOCTYPE html><html lang=en><head><title>T</title></head><body>{body}</body></html>"));

    private static List<string> ErrorsIn(string html)
    {
        List<string> errors = [];
        var parser = new HtmlParser();
        parser.Error += (_, e) => errors.Add(e is AngleSharp.Html.Dom.Events.HtmlErrorEvent error ? $"{error.Message} at {error.Position}" : e.Type);
        parser.ParseDocument(html);
        return errors;
    }
}

public sealed class RealValidHtmlTests(RealAtlas atlas) : ValidHtmlTests(atlas);

public sealed class SmallValidHtmlTests(SmallAtlas atlas) : ValidHtmlTests(atlas);

public sealed class SettledValidHtmlTests(SettledAtlas atlas) : ValidHtmlTests(atlas);
