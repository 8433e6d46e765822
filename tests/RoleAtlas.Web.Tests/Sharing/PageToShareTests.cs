using RoleAtlas.Web.Sharing;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Sharing;

public sealed class PageToShareTests(SmallAtlas atlas)
{
    private const string Root = "https://atlas.example.org";

    [Theory]
    [InlineData("/compare/cook-vs-baker?only=contested&area=kitchen,nowhere&utm_source=mail&preview=drafts", "/compare/baker-vs-cook?only=contested&area=kitchen", "Baker vs cook; sources disagree; in kitchen")]
    [InlineData("/compare/bread-maker-vs-cook?order=cook", "/compare/baker-vs-cook?order=cook", "Cook vs baker")]
    [InlineData("/Matrix/?roles=cook&q=the+oven&cell=cook.ovens", "/matrix?roles=cook&q=the%20oven&cell=cook.ovens", "Matrix of cook; found by “the oven”; Minding the ovens open")]
    [InlineData("/matrix?without=baker&sort=name&at=1", "/matrix?sort=name&without=baker", "Matrix; without source 2")]
    [InlineData("/overlap?roles=cook,baker", "/overlap?roles=cook,baker", "Overlap of cook and baker")]
    [InlineData("/agenda?roles=baker", "/agenda?roles=baker", "To settle: baker")]
    [InlineData("/roles/bread-maker", "/roles/baker", "Baker")]
    [InlineData("/compare/baker?only=contested", "/roles/baker", "Baker")]
    [InlineData("/responsibilities?only=contested&page=0", "/responsibilities?only=contested", "Responsibilities; sources disagree")]
    [InlineData("/roles/baker/charter?without=both", "/roles/baker/charter?without=both", "Charter of the baker; without source 1")]
    [InlineData("/roles/baker/charter?rows=dough,till,nothing", "/roles/baker/charter?rows=dough,till", "Charter of the baker; two chosen responsibilities")]
    [InlineData("/responsibilities/ovens?without=baker", "/responsibilities/ovens?without=baker", "Minding the ovens; without source 2")]
    [InlineData("/sources/both?role=cook", "/sources/both?role=cook", "Both at work; what it says of the cook")]
    [InlineData("/", "/", "The first page")]
    public void A_page_is_shared_under_the_address_that_it_would_write_itself(string given, string address, string words)
    {
        foreach (var text in new[] { given, Root + given, $"  {given} " })
        {
            var page = Of(text)!;
            Assert.Equal((address, words), (page.Address, page.Words));
            Assert.Equal(page, Of(page.Address));
        }
    }

    [Theory]
    [InlineData("https://evil.example.org/matrix")]
    [InlineData("https://atlas.example.org.evil.example.org/matrix")]
    [InlineData("https://atlas.example.org@evil.example.org/")]
    [InlineData("//evil.example.org")]
    [InlineData("/\\evil.example.org")]
    [InlineData("/\t/evil.example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("matrix")]
    [InlineData("")]
    [InlineData("/admin")]
    [InlineData("/account")]
    [InlineData("/account/sign-in?return=/")]
    [InlineData("/search?q=x")]
    [InlineData("/history/1")]
    [InlineData("/s/aaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("/agenda.md")]
    [InlineData("/health/ready")]
    [InlineData("/api/v1/roles")]
    [InlineData("/theme.css")]
    [InlineData("/roles/nobody")]
    [InlineData("/compare/baker-vs-nobody")]
    [InlineData("/matrix/../admin")]
    [InlineData("/roles/%2e%2e/%2e%2e/admin")]
    [InlineData("/roles/cook/../../admin")]
    public void Nothing_else_is_shared(string given) => Assert.Null(Of(given));

    [Theory]
    [InlineData("/sources/both#claim-aaaaa2", "claim-aaaaa2")]
    [InlineData("/sources/both?role=cook#claim-aaaaa2", "claim-aaaaa2")]
    [InlineData("/sources/both#:~:text=ovens", "")]
    [InlineData("/sources/both#\"><script>", "")]
    [InlineData("/sources/both", "")]
    public void The_place_on_the_page_goes_along_where_it_is_one(string given, string anchor) =>
        Assert.Equal(anchor, AskedPage.Parse(given, Root)!.Anchor);

    private PageToShare? Of(string text) =>
        AskedPage.Parse(text, Root) is { } asked ? PageToShare.Of(atlas.Snapshot, asked.Path, asked.Query) : null;
}
