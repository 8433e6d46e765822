using System.Net;
using DocumentFormat.OpenXml.Packaging;
using RoleAtlas.Web.Files;
using RoleAtlas.Web.Tests.History;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Files;

/// <summary>What holds of every file: it is named, tagged and kept as pages are, and is of one revision.</summary>
public sealed class FileRulesTests(SmallAtlas atlas)
{
    public static TheoryData<string, string, string> Files => FileAnswers.OfSmallAtlas;

    /// <summary>Names of old, other orders and capitals, and where they lead.</summary>
    public static TheoryData<string, int, string> Redirects => new()
    {
        { "/compare/cook-vs-baker.xlsx?only=shared", 308, "/compare/baker-vs-cook.xlsx?only=shared" },
        { "/compare/bread-maker-vs-cook.csv?rows=claims", 307, "/compare/baker-vs-cook.csv?rows=claims" },
        { "/compare/baker-vs-baker.csv", 308, "/roles/baker" },
        { "/Matrix.CSV", 308, "/matrix.csv" },
        { "/responsibilities/stoves.md?without=both", 307, "/responsibilities/ovens.md?without=both" },
        { "/sources/the-baker.jsonld", 307, "/sources/baker.jsonld" },
        { "/sources/the-baker/bbbbb2.txt", 307, "/sources/baker/bbbbb2.txt" },
        { "/roles/bread-maker/charter.md?rows=menu", 307, "/roles/baker/charter.md?rows=menu" },
        { "/roles/bread-maker/charter?rows=menu", 307, "/roles/baker/charter?rows=menu" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_has_its_type_and_name_and_is_tagged_and_kept_as_pages_are(string address, string type, string disposition)
    {
        var first = await atlas.GetAsync(address);
        var separator = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var kept = await atlas.GetAsync($"{address}{separator}utm_source=letter");

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal(type, first["Content-Type"]);
        Assert.Equal(disposition, first["Content-Disposition"]?.Split("; filename*")[0].Replace("\"", "", StringComparison.Ordinal));
        Assert.Equal("no-cache", first["Cache-Control"]);
        Assert.Equal(first["ETag"], kept["ETag"]);
        Assert.NotNull(kept["Age"]);
        Assert.Equal(first.Body, kept.Body);
        Assert.Equal(HttpStatusCode.NotModified, (await atlas.GetAsync(address, ("If-None-Match", first["ETag"]!))).Status);
        Assert.Empty((await atlas.HeadAsync(address)).Body);
        Assert.Equal("nosniff", first["X-Content-Type-Options"]);
    }

    [Theory]
    [MemberData(nameof(Redirects))]
    public async Task What_leads_to_a_page_leads_to_its_files(string asked, int status, string address)
    {
        var answer = await atlas.GetAsync(asked);

        Assert.Equal((status, address), ((int)answer.Status, answer["Location"]));
        Assert.Equal(HttpStatusCode.OK, (await atlas.GetAsync(address)).Status);
    }

    [Theory]
    [InlineData("/matrix.csv?roles=cook,nobody", "There is no role “nobody”")]
    [InlineData("/compare/baker-vs-cook.csv?only=nonsense", "“nonsense” is not something this page can be limited to")]
    [InlineData("/matrix.csv?at=yesterday", "“yesterday” is no number of a revision")]
    [InlineData("/claims.jsonld?at=yesterday", "“yesterday” is no number of a revision")]
    [InlineData("/sources/both.jsonld?at=yesterday", "“yesterday” is no number of a revision")]
    [InlineData("/sources/both.txt?at=yesterday", "“yesterday” is no number of a revision")]
    [InlineData("/sources/both/aaaaa2.md?at=yesterday", "“yesterday” is no number of a revision")]
    [InlineData("/sources/both.jsonld?role=nobody", "There is no role “nobody”")]
    public async Task A_file_that_has_no_place_for_a_notice_is_refused_with_it(string address, string says)
    {
        var answer = await atlas.GetAsync(address);

        Assert.Equal((HttpStatusCode.BadRequest, "text/plain; charset=utf-8"), (answer.Status, answer["Content-Type"]));
        Assert.StartsWith(says, answer.Text, StringComparison.Ordinal);
        Assert.Null(answer["ETag"]);
    }

    [Theory]
    [InlineData("/compare/baker-vs-nobody.csv", "“nobody”")]
    [InlineData("/compare/baker.xlsx2", "")]
    [InlineData("/responsibilities/nothing.md", "“nothing”")]
    [InlineData("/sources/nothing.jsonld", "“nothing”")]
    [InlineData("/sources/nothing.txt", "“nothing”")]
    [InlineData("/sources/both/zzzzzz.md", "“zzzzzz”")]
    [InlineData("/sources/both.jsonld?page=9", "“9”")]
    [InlineData("/roles/nobody/charter.md", "“nobody”")]
    [InlineData("/roles/nobody/charter", "“nobody”")]
    [InlineData("/matrix.csv?at=99", "revision 99")]
    [InlineData("/agenda.md?at=99", "revision 99")]
    public async Task What_is_not_there_is_not_found_and_says_what(string address, string named)
    {
        var answer = await atlas.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains(named, answer.Text, StringComparison.Ordinal);
        Assert.Matches("^text/(plain|html); charset=utf-8$", answer["Content-Type"]);
        Assert.Null(answer["ETag"]);
    }

    [Fact]
    public async Task A_stranger_gets_no_file_of_a_private_atlas()
    {
        using var content = new TemporaryFolder();
        new TestContent().WriteTo(content.Path);
        using var closed = new AtlasHost(content.Path, ("RoleAtlas:Reading", "signed-in"));
        foreach (var row in FileAnswers.OfSmallAtlas)
        {
            var answer = await closed.GetAsync(row.Data.Item1);

            Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
            Assert.DoesNotContain("ovens", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_earlier_revision_is_in_the_file_and_in_its_links()
    {
        using var edited = new EditedAtlas();
        await edited.RenameAsync("cook", "Chef");
        var now = await edited.Host.GetAsync("/compare/baker-vs-cook.csv?rows=claims");
        var then = await edited.Host.GetAsync("/compare/baker-vs-cook.csv?rows=claims&at=1");

        Assert.Contains(now.Csv(), r => r[2] == "Chef");
        Assert.DoesNotContain(then.Csv(), r => r[2] == "Chef");
        Assert.All(then.Csv().Skip(1), r => Assert.Contains("?at=1#claim-", r[12], StringComparison.Ordinal));
        Assert.Equal("attachment; filename=baker-vs-cook-claims-revision-1.csv", then["Content-Disposition"]!.Split("; filename*")[0]);
        Assert.Contains("The catalogue as it was on", (await edited.Host.GetAsync("/matrix.txt?at=1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_in_no_file_whatever_is_asked_for()
    {
        using var edited = new EditedAtlas();
        await edited.SetDraftAsync("baker", true);
        foreach (var address in FileAnswers.OfSmallAtlas.Select(r => r.Data.Item1))
        {
            var separator = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            foreach (var state in new[] { "", $"{separator}preview=drafts", $"{separator}at=1" })
            {
                var answer = await edited.Host.GetAsync(address + state);
                var text = answer["Content-Type"] == FileAnswer.Xlsx ? XlsxTextOf(answer) : answer.Text;

                Assert.DoesNotContain("The baker minds", text, StringComparison.Ordinal);
            }
        }

        Assert.Equal(HttpStatusCode.NotFound, (await edited.Host.GetAsync("/sources/baker.jsonld")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await edited.Host.GetAsync("/sources/baker/bbbbb2.md")).Status);
    }

    private static string XlsxTextOf(Answer answer)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(answer.Body), isEditable: false);
        return string.Concat(book.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet!.InnerText));
    }
}
