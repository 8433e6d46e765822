using System.Text;
using CsCheck;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Content.Export;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Tests.Data;
using YamlDotNet.RepresentationModel;

namespace RoleAtlas.Core.Tests.Content.Export;

public sealed class RoundTripTests
{
    [Fact]
    public async Task Exported_imported_into_an_empty_database_and_exported_again_the_first_catalogue_is_the_same_bytes()
    {
        using var first = await TestCatalogue.CreateAsync();
        using var second = await TestCatalogue.CreateAsync();
        await first.ImportAsync(ContentFolder.Read(RepositoryContent.Folder).Content!);

        var exported = (await ContentExporter.ReadAsync(first.Database, TestContext.Current.CancellationToken)).Files;
        var imported = await second.ImportAsync(Read(exported));
        var again = (await ContentExporter.ReadAsync(second.Database, TestContext.Current.CancellationToken)).Files;

        Assert.Equal(1, imported.Revision);
        AssertSame(exported, again);
        Assert.Equal(await StateAsync(first), await StateAsync(second));
        Assert.Null((await first.ImportAsync(Read(exported), deleteMissing: true)).Revision);
    }

    [Fact]
    public async Task What_was_edited_comes_back_with_its_ids()
    {
        using var first = await TestCatalogue.CreateAsync();
        using var second = await TestCatalogue.CreateAsync();
        await first.ImportAsync(new ContentFiles().Content());
        var rows = await RowsAsync(first);
        var (product, project) = (rows.Roles.Single(r => r.Slug == "product-manager"), rows.Roles.Single(r => r.Slug == "project-manager"));
        await SaveAsync(first, new ChangeRole(Seen.Of(product), "Product lead", "PL", "product-lead", "#1: why", ["yes", "- x"]));
        await SaveAsync(first, new AddRole("Team lead", "TL", "team-lead", "", []));
        await SaveAsync(first, new MergeRoles(Seen.Of(project), Seen.Of((await RowsAsync(first)).Roles.Single(r => r.Slug == "product-lead"))));
        await SaveAsync(first, new DeleteRole(Seen.Of((await RowsAsync(first)).Roles.Single(r => r.Slug == "team-lead"))));

        var exported = (await ContentExporter.ReadAsync(first.Database, TestContext.Current.CancellationToken)).Files;
        await second.ImportAsync(Read(exported));

        AssertSame(exported, (await ContentExporter.ReadAsync(second.Database, TestContext.Current.CancellationToken)).Files);
        Assert.Equal(await StateAsync(first), await StateAsync(second));
        Assert.Equal(rows.Claims.Select(c => c.PublicId).Order(), (await RowsAsync(second)).Claims.Select(c => c.PublicId).Order());
    }

    [Fact]
    public void Whatever_editing_lets_pass_comes_back_as_it_was_and_is_written_the_same_again() => GeneratedCatalogue.Rows.Sample(rows =>
    {
        var state = WholeState.Of(rows);
        var exported = ContentWriter.Write(rows);

        var empty = new CatalogueRows();
        var merge = new ContentMerge(empty, DateTime.UnixEpoch, deleteMissing: false);
        merge.Apply(Read(exported));
        Assert.Empty(merge.Problems);
        Assert.Equal(state, WholeState.Of(empty));
        AssertSame(exported, ContentWriter.Write(empty));

        var before = new RowsBeforeImport(rows);
        var over = new ContentMerge(rows, DateTime.UnixEpoch, deleteMissing: true);
        over.Apply(Read([.. exported.Select(WithCarriageReturns)]));
        Assert.Empty(over.Problems);
        Assert.DoesNotContain(before.Compare(rows, over.Absent), c => c.Action is not ImportAction.Unchanged);
        Assert.Empty(over.Added);
        Assert.Empty(over.Deleted);
    }, iter: 300, print: rows => string.Join('\n', ContentWriter.Write(rows).Select(f => $"== {f.Path}\n{Encoding.UTF8.GetString(f.Bytes)}")));

    [Fact]
    public void Any_text_in_a_list_or_by_itself_is_read_as_it_was() => Gen.Select(GeneratedCatalogue.AnyText, GeneratedCatalogue.AnyText.List[1, 3]).Sample(
        (text, list) =>
        {
            var yaml = YamlItem.List("items", [new YamlItem().Add("text", text).Add("list", list), new YamlItem().Add("text", "next")]);
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            var item = (YamlMappingNode)((YamlMappingNode)stream.Documents[0].RootNode)["items"][0];
            return ((YamlScalarNode)item["text"]).Value == text
                && ((YamlSequenceNode)item["list"]).Select(n => ((YamlScalarNode)n).Value).SequenceEqual(list)
                && yaml.Contains("🎯", StringComparison.Ordinal) == (text + string.Concat(list)).Contains("🎯", StringComparison.Ordinal);
        },
        iter: 5_000);

    [Theory]
    [InlineData("yes")]
    [InlineData("No")]
    [InlineData("y")]
    [InlineData("N")]
    [InlineData("on")]
    [InlineData("OFF")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("1e3")]
    [InlineData("12:30")]
    [InlineData("0x1f")]
    [InlineData("2024-01-01")]
    [InlineData("2024-1-1 10:00:00")]
    public void Words_that_some_reader_takes_for_no_words_stand_in_quotes(string words)
    {
        var yaml = YamlItem.List("items", [new YamlItem().Add("text", words).Add("list", [words])]);

        Assert.Equal(2, yaml.Split($"\"{words}\"").Length - 1);
    }

    [Fact]
    public async Task Words_that_nothing_around_them_tells_from_others_come_back_at_their_place()
    {
        const string Again = "on and ";
        using var first = await TestCatalogue.CreateAsync();
        using var second = await TestCatalogue.CreateAsync();
        await first.ImportAsync(new ContentFiles()
            .Set("sources/03-who-does-what.md", $"{ContentFiles.SourceMarkdown}🎯🎯 {string.Concat(Enumerable.Repeat(Again, 5000))}on\n").Content());
        var rows = await RowsAsync(first);
        var (source, text) = (rows.Sources.Single(), rows.Texts.Single());
        var start = text.Plain.IndexOf("🎯 on", StringComparison.Ordinal) + 3 + (2500 * Again.Length);
        await SaveAsync(first, new AddClaims(source.Id, source.TextRevision, start, start + 6, [new(ClaimKind.Trait, [rows.Roles[0].Id], null, null, "Goes on", null)]));
        var claim = (await RowsAsync(first)).Claims.Single(c => c.Label == "Goes on");

        await second.ImportAsync(Read((await ContentExporter.ReadAsync(first.Database, TestContext.Current.CancellationToken)).Files));

        Assert.Equal((start, "on and"), (claim.Start, claim.Exact));
        Assert.Equal((start, "on and", claim.State), (await RowsAsync(second)).Claims.Where(c => c.PublicId == claim.PublicId).Select(c => (c.Start, c.Exact, c.State)).Single());
    }

    private static CatalogueContent Read(IReadOnlyList<ContentFile> files)
    {
        var (content, problems) = ContentFormat.Read(files);
        Assert.Empty(problems);
        return content!;
    }

    private static ContentFile WithCarriageReturns(ContentFile file) =>
        file with { Bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Bytes).Replace("\n", "\r\n", StringComparison.Ordinal)) };

    private static void AssertSame(IReadOnlyList<ContentFile> expected, IReadOnlyList<ContentFile> actual) =>
        Assert.Equal(expected.Select(f => (f.Path, Encoding.UTF8.GetString(f.Bytes))), actual.Select(f => (f.Path, Encoding.UTF8.GetString(f.Bytes))));

    private static async Task<string> StateAsync(TestCatalogue catalogue) => WholeState.Of(await RowsAsync(catalogue));

    private static Task<CatalogueRows> RowsAsync(TestCatalogue catalogue) => CatalogueRows.ReadAsync(catalogue.Database, TestContext.Current.CancellationToken);

    private static async Task SaveAsync(TestCatalogue catalogue, Edit edit)
    {
        var result = await new CatalogueEditor(catalogue.Database, TimeProvider.System).SaveAsync(edit, "Ada", TestContext.Current.CancellationToken);
        Assert.NotNull(result.Revision);
    }
}
