using System.Net;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Web.Previews.Drawing;
using RoleAtlas.Web.Tests.History;
using RoleAtlas.Web.Tests.Hosting;
using SkiaSharp;

namespace RoleAtlas.Web.Tests.Previews;

public sealed class PreviewImageTests(RealAtlas atlas, SmallAtlas small, SettledAtlas settled)
{
    private const string Pair = "/og/compare/product-manager-vs-project-manager.png";

    [Fact]
    public async Task A_comparison_is_a_picture_of_1200_by_630_in_the_colours_of_its_roles()
    {
        using var picture = Decoded(await atlas.GetAsync(Pair));
        var roles = atlas.Snapshot.Roles;

        Assert.Equal((1200, 630), (picture.Width, picture.Height));
        Assert.True(Pixels(picture, Look.Of(Named("product-manager"))) > 5000);
        Assert.True(Pixels(picture, Look.Of(Named("project-manager"))) > 5000);
        Assert.Equal(0, Pixels(picture, Look.Of(Named("program-manager"))));
        Assert.True(Pixels(picture, Look.Of("contested")) > 1000);
        Assert.True(Pixels(picture, Look.Paper) > 300_000);

        Role Named(string slug) => roles.Single(r => r.Slug == slug);
    }

    [Fact]
    public async Task Every_page_that_names_a_picture_of_its_own_has_it()
    {
        foreach (var host in new AtlasHost[] { small, settled })
        {
            foreach (var address in PublicAddresses.OneOfEach(host.Snapshot).Append("/compare/baker-vs-cook?layer=agreed").Append("/matrix?layer=agreed&only=contested"))
            {
                var tag = (await host.GetAsync(address)).Page.QuerySelector("meta[property='og:image']")!.GetAttribute("content")!;
                Assert.StartsWith(host.Address.GetLeftPart(UriPartial.Authority), tag, StringComparison.Ordinal);

                using var picture = Decoded(await host.GetAsync(new Uri(tag).PathAndQuery));

                Assert.Equal((Sheet.Width, Sheet.Height), (picture.Width, picture.Height));
            }
        }
    }

    [Fact]
    public async Task It_is_drawn_once_for_every_reader_and_not_compressed_again()
    {
        var first = await atlas.GetAsync("/og/roles/product-manager.png", ("Accept-Encoding", "br"));
        var kept = await atlas.GetAsync("/og/roles/product-manager.png?utm_source=letter", ("Accept-Encoding", "gzip"));

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal("image/png", first["Content-Type"]);
        Assert.Null(first["Content-Encoding"]);
        Assert.Null(first["Set-Cookie"]);
        Assert.Equal("cross-origin", kept["Cross-Origin-Resource-Policy"]);
        Assert.NotNull(kept["Age"]);
        Assert.Equal(first["ETag"], kept["ETag"]);
        Assert.Equal(first.Body, kept.Body);
        Assert.Equal(HttpStatusCode.NotModified, (await atlas.GetAsync("/og/roles/product-manager.png", ("If-None-Match", first["ETag"]!))).Status);
        Assert.Equal(HttpStatusCode.OK, (await atlas.HeadAsync("/og/roles/product-manager.png")).Status);
    }

    [Theory]
    [InlineData("?only=shared")]
    [InlineData("?area=delivery")]
    [InlineData("?without=vision-vs-execution")]
    [InlineData("?order=project-manager")]
    public async Task Another_state_is_another_picture(string query)
    {
        var plain = await atlas.GetAsync(Pair);
        var other = await atlas.GetAsync(Pair + query);

        Assert.Equal(HttpStatusCode.OK, other.Status);
        Assert.NotEqual(plain["ETag"], other["ETag"]);
        Assert.NotEqual(plain.Body, other.Body);
    }

    [Theory]
    [InlineData("/og/compare/product-manager-vs-nobody.png")]
    [InlineData("/og/compare/product-manager-vs-project-manager")]
    [InlineData("/og/compare/product-manager-vs-project-manager.jpg")]
    [InlineData("/og/roles/nobody.png")]
    [InlineData("/og/responsibilities/nothing.png")]
    [InlineData("/og/sources/none.png")]
    [InlineData("/og/method.png")]
    [InlineData("/og/admin.png")]
    [InlineData("/og/.png")]
    [InlineData("/og/")]
    [InlineData("/og/home.png?at=99999")]
    public async Task What_is_not_there_has_no_picture(string address) => Assert.Equal(HttpStatusCode.NotFound, (await atlas.GetAsync(address)).Status);

    [Theory]
    [InlineData("/og/compare/project-manager-vs-product-manager.png?only=shared", HttpStatusCode.PermanentRedirect, Pair + "?only=shared")]
    [InlineData("/og/compare/Product-manager-vs-project-manager.png", HttpStatusCode.PermanentRedirect, Pair)]
    [InlineData("/og/compare/product-manager-vs-product-manager.png", HttpStatusCode.PermanentRedirect, "/og/roles/product-manager.png")]
    public async Task An_address_in_another_form_leads_to_the_one_there_is(string address, HttpStatusCode status, string to)
    {
        var answer = await atlas.GetAsync(address);

        Assert.Equal((status, to), (answer.Status, answer["Location"]));
    }

    [Theory]
    [InlineData("?q=anything&page=7&cell=a.b", "")]
    [InlineData("?without=nothing,vision-vs-execution&only=nonsense", "?without=vision-vs-execution")]
    [InlineData("?only=shared&at=1&sort=name", "?at=1&only=shared")]
    [InlineData("?order=product-manager,nobody", "?order=product-manager")]
    public async Task One_picture_has_one_address_and_made_up_values_lead_to_it(string query, string known)
    {
        var answer = await atlas.SendAsync(HttpMethod.Get, Pair + query);

        Assert.Equal((HttpStatusCode.TemporaryRedirect, Pair + known), (answer.Status, answer["Location"]));
        Assert.Equal(HttpStatusCode.OK, (await atlas.GetAsync(Pair + known)).Status);
    }

    [Fact]
    public async Task Commas_may_be_escaped_and_lists_that_are_written_otherwise_lead_to_the_one_picture()
    {
        foreach (var query in new[] { "?area=delivery%2Cscope", "?area=delivery,scope" })
        {
            Assert.Equal(HttpStatusCode.OK, (await atlas.SendAsync(HttpMethod.Get, Pair + query)).Status);
        }

        foreach (var query in new[] { "?area=delivery&area=scope", "?area=delivery,scope,", "?area=delivery,,scope", "?area=delivery,scope&only=" })
        {
            Assert.Equal($"{Pair}?area=delivery,scope", (await atlas.SendAsync(HttpMethod.Get, Pair + query))["Location"]);
        }
    }

    [Fact]
    public async Task A_name_of_old_leads_to_the_present_one() =>
        Assert.Equal("/og/roles/baker.png", (await small.GetAsync("/og/roles/bread-maker.png"))["Location"]);

    [Fact]
    public async Task An_edit_is_drawn_at_once_and_the_earlier_revision_stays_as_it_was()
    {
        using var edited = new EditedAtlas();
        var before = await edited.Host.GetAsync("/og/roles/baker.png?at=1");
        var plain = await edited.Host.GetAsync("/og/roles/baker.png");
        await edited.RenameAsync("baker", "Master baker");
        var after = await edited.Host.GetAsync("/og/roles/baker.png");

        Assert.NotEqual(plain.Body, after.Body);
        Assert.NotEqual(plain["ETag"], after["ETag"]);
        Assert.Equal(before.Body, (await edited.Host.GetAsync("/og/roles/baker.png?at=1")).Body);

        // Not even the pinned one and the present one are alike: the one says of which day it is.
        Assert.NotEqual(before.Body, plain.Body);
    }

    [Fact]
    public async Task Many_at_once_are_all_drawn()
    {
        var asked = Enumerable.Range(0, 24).Select(i => atlas.GetAsync($"/og/matrix.png?q={i}")).ToList();

        Assert.All(await Task.WhenAll(asked), a => Assert.Equal(HttpStatusCode.OK, a.Status));
    }

    private static SKBitmap Decoded(Answer answer)
    {
        Assert.Equal((HttpStatusCode.OK, "image/png"), (answer.Status, answer["Content-Type"]));
        return SKBitmap.Decode(answer.Body);
    }

    private static int Pixels(SKBitmap picture, SKColor colour) => picture.Pixels.Count(p => p == colour);
}
