using RoleAtlas.Core.Content;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Tests.Data;
using RoleAtlas.Core.Tests.Editing;
using RoleAtlas.Core.Tests.History;

namespace RoleAtlas.Core.Tests.Content.Export;

public sealed class EarlierExportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_export_from_before_a_merge_and_a_deletion_brings_back_what_was_there()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        var edits = new AnyEdits(catalogue, 1);
        var exported = await ExportAsync(catalogue);
        var rows = await edits.RowsAsync();
        Assert.NotNull((await edits.SaveAsync(new MergeRoles(Seen.Of(rows.Roles[0]), Seen.Of(rows.Roles[1])))).Revision);
        Assert.NotNull((await edits.SaveAsync(new DeleteSource(Seen.Of((await edits.RowsAsync()).Sources[0])))).Revision);

        Assert.NotEmpty((await catalogue.ImportAsync(Read(exported))).Problems);
        var imported = await catalogue.ImportAsync(Read(exported), deleteMissing: true);

        Assert.Empty(imported.Problems);
        Assert.Equal(Words(exported), Words(await ExportAsync(catalogue)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Whatever_was_edited_since_every_export_can_be_imported_again(int seed)
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        var edits = new AnyEdits(catalogue, seed);
        List<IReadOnlyList<ContentFile>> exports = [];
        for (var i = 0; i < 24; i++)
        {
            await edits.MakeOneAsync();
            Assert.Empty(BrokenRules.In(await edits.RowsAsync()));
            if (i % 4 == 0)
                exports.Add(await ExportAsync(catalogue));
        }

        foreach (var exported in exports)
        {
            var imported = await catalogue.ImportAsync(Read(exported), deleteMissing: true);

            Assert.Empty(imported.Problems);
            Assert.Empty(BrokenRules.In(await edits.RowsAsync()));
            // What links have led to since they go on leading to, and what says the same by now under another id keeps that.
            Assert.Equal(Words(exported, withIds: false), Words(await ExportAsync(catalogue), withIds: false));
        }
    }

    private static async Task<IReadOnlyList<ContentFile>> ExportAsync(TestCatalogue catalogue) =>
        (await ContentExporter.ReadAsync(catalogue.Database, Cancel)).Files;

    private static CatalogueContent Read(IReadOnlyList<ContentFile> files)
    {
        var (content, problems) = ContentFormat.Read(files);
        Assert.Empty(problems);
        return content!;
    }

    private static List<string> Words(IReadOnlyList<ContentFile> files, bool withIds = true)
    {
        var content = Read(files);
        return
        [
            .. content.Roles.Select(r => $"{r.Slug} {r.Name} {r.Position}{(withIds ? string.Join(' ', r.RetiredSlugs) : "")}"),
            .. content.Responsibilities.Select(r => $"{r.Slug} {r.Name} {r.Area}"),
            .. content.Sources.Select(s => $"{s.Slug} {s.Title} {s.Order} {s.IsDraft} {s.Text.Plain}"),
            .. content.Sources.SelectMany(s => s.Claims.Select(c => $"{(withIds ? c.Id : "")} {s.Slug} {c.Kind} {c.Responsibility} {c.Stance} {string.Join(' ', c.Roles)} {c.Label} {c.Note} {c.Excerpt.Exact} {c.Excerpt.State}")),
            .. content.Decisions.Select(d => $"{d.Responsibility} {d.Reason} {string.Join(' ', d.Letters)} {d.Upheld.Count} {d.Overruled.Count}"),
        ];
    }
}
