using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Visits;
using RoleAtlas.Web.Urls;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Editing;

public sealed class ExchangeJourneyTests(EditingSite site) : IClassFixture<EditingSite>
{
    private const string Zip = "application/zip";

    [Fact]
    public Task Content_taken_along_changed_and_brought_back_shows_what_changes_first_and_then_to_everybody() => site.EditAsync(async visitor =>
    {
        var page = visitor.Page;
        await page.GotoAsync(AtlasUrls.AdminExchange);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download the content" }).ClickAsync());
        var taken = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        var revision = site.Atlas.Revision;
        Assert.Equal($"roleatlas-revision-{revision}.zip", download.SuggestedFilename);

        // What was taken along says what the catalogue says.
        await ChooseAsync(page, taken);
        await Expect(page.GetByText("There is nothing to import.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Import as one revision" })).ToBeDisabledAsync();

        // A mistake is told with its place, and nothing else happens.
        await ChooseAsync(page, Changed(taken, "name: Product manager\n", "nome: Product manager\n"));
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing was changed");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "The key \"nome\" is not known." })).ToContainTextAsync("catalog.yml");

        await ChooseAsync(page, Changed(taken, "name: Product manager\n", "name: Product lead\n"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What would change" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Product lead" })).ToBeVisibleAsync();
        await Expect(page.GetByText("No verdict changes.")).ToBeVisibleAsync();
        Assert.Equal(revision, site.Atlas.Revision);

        await page.GetByRole(AriaRole.Button, new() { Name = "Import as one revision" }).ClickAsync();
        await Expect(page.Locator(":focus")).ToContainTextAsync($"Imported as revision {revision + 1}");
        await site.VisitAsync(async reader =>
        {
            await reader.OpenAsync("/roles/product-manager");
            await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Product lead");
        });
    });

    [Fact]
    public Task An_import_that_others_have_overtaken_says_by_whom_and_waits_until_somebody_has_looked_again() => site.EditAsync(one => site.EditAsync(async other =>
    {
        var page = one.Page;
        await page.GotoAsync(AtlasUrls.AdminExchange);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download the content" }).ClickAsync());
        var taken = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        await SummariseAsync(other, "First.");

        await ChooseAsync(page, taken);
        var import = page.GetByRole(AriaRole.Button, new() { Name = "Import as one revision" });
        await Expect(import).ToBeEnabledAsync();
        await SummariseAsync(other, "Second.");

        var notice = page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "The catalogue has changed since this preview" });
        await Expect(notice).ToContainTextAsync($"Revision {site.Atlas.Revision}, {EditingSite.DisplayName}");
        await Expect(import).ToBeDisabledAsync();
        await notice.GetByRole(AriaRole.Button, new() { Name = "I have looked again" }).ClickAsync();
        await import.ClickAsync();
        await Expect(page.GetByText("Imported as revision")).ToBeVisibleAsync();
        Assert.NotEqual("Second.", site.Atlas.FindRole("project-manager")!.Summary);
    }));

    private static async Task SummariseAsync(Visitor visitor, string summary)
    {
        await visitor.Page.GotoAsync("/admin/roles/project-manager");
        await visitor.Page.GetByLabel("Summary").FillAsync(summary);
        await visitor.PressAsync("Control+s");
        await Expect(visitor.Page.GetByText("Project manager is saved.")).ToBeVisibleAsync();
    }

    private static Task ChooseAsync(IPage page, byte[] zip) =>
        page.GetByLabel("Content files").SetInputFilesAsync(new FilePayload { Name = "content.zip", MimeType = Zip, Buffer = zip });

    private static byte[] Changed(byte[] zip, string old, string replacement)
    {
        using var changed = new MemoryStream();
        changed.Write(zip);
        using (var archive = new ZipArchive(changed, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var stream = archive.GetEntry("content/catalog.yml")!.Open();
            var text = new StreamReader(stream, Encoding.UTF8).ReadToEnd();
            Assert.Contains(old, text, StringComparison.Ordinal);
            stream.SetLength(0);
            stream.Write(Encoding.UTF8.GetBytes(text.Replace(old, replacement, StringComparison.Ordinal)));
        }
        return changed.ToArray();
    }
}
