using AngleSharp.Html.Parser;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RoleAtlas.Web.Components.Shared;

namespace RoleAtlas.Web.Tests.Components.Shared;

public sealed class EmbedCodeTests : AtlasComponentTest
{
    [Fact]
    public void The_code_is_a_frame_of_the_whole_address_with_a_title_in_which_names_stay_text()
    {
        const string Title = "\"Chef\" vs <b>baker</b> & co";
        Services.Configure<AtlasOptions>(o => o.PublicUrl = "https://atlas.example.org/");
        var code = Render("/compare/baker-vs-cook?only=shared&area=shop", Title).Find("textarea").TextContent;
        var frame = new HtmlParser().ParseDocument(code).Body!.Children.Single();

        Assert.Equal("IFRAME", frame.TagName);
        Assert.Equal("https://atlas.example.org/embed/compare/baker-vs-cook?only=shared&area=shop", frame.GetAttribute("src"));
        Assert.Equal(Title, frame.GetAttribute("title"));
        Assert.Equal(("lazy", "100%", "560"), (frame.GetAttribute("loading"), frame.GetAttribute("width"), frame.GetAttribute("height")));
    }

    [Fact]
    public void The_button_copies_the_field()
    {
        var code = Render("/matrix", "Matrix");

        Assert.NotNull(code.Find("div:has(> textarea[data-text]) > button[data-copy-text]"));
        Assert.Equal(code.Find("textarea").Id, code.Find("label").GetAttribute("for"));
    }

    [Fact]
    public void Where_nobody_may_frame_there_is_no_code()
    {
        Services.Configure<AtlasOptions>(o => o.EmbedHosts = "none");

        Assert.Empty(Render("/matrix", "Matrix").Markup.Trim());
    }

    private IRenderedComponent<EmbedCode> Render(string address, string title) => Render<EmbedCode>(p => p
        .Add(c => c.Address, address).Add(c => c.Title, title).AddCascadingValue(Request()));
}
