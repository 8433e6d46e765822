using Microsoft.Extensions.DependencyInjection;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.History;

/// <summary>A host of the small catalogue that a test may edit.</summary>
internal sealed class EditedAtlas : IDisposable
{
    public const string Email = "ada@example.org";
    public const string Password = "correct horse battery";

    private readonly TemporaryFolder content = new();

    public EditedAtlas(params (string Key, string Value)[] settings)
    {
        new TestContent().WriteTo(content.Path);
        Host = new AtlasHost(content.Path, [("RoleAtlas:Admin:Email", Email), ("RoleAtlas:Admin:Password", Password), .. settings]);
    }

    public AtlasHost Host { get; }

    public CurrentAtlas Current => Host.Services.GetRequiredService<CurrentAtlas>();

    public async Task<EditResult> SaveAsync(Edit edit)
    {
        var result = await new CatalogueEditor(Current.Database, TimeProvider.System).SaveAsync(edit, "Ada", TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        await Current.RefreshAsync(TestContext.Current.CancellationToken);
        return result;
    }

    public Task<EditResult> RenameAsync(string slug, string name, string? newSlug = null)
    {
        var role = Role(slug);
        return SaveAsync(new ChangeRole(Seen.Of(role), name, role.Abbreviation, newSlug ?? slug, role.Summary, role.Aliases));
    }

    public async Task<EditResult> UndoAsync(long revision) =>
        await SaveAsync((await UndoRevision.ReadAsync(Current.Database, revision, TestContext.Current.CancellationToken))!);

    public RoleRow Role(string slug)
    {
        using var context = Current.Database.CreateDbContext();
        return context.Roles.Single(r => r.Slug == slug);
    }

    public Task<EditResult> DeleteSourceAsync(string slug)
    {
        using var context = Current.Database.CreateDbContext();
        return SaveAsync(new DeleteSource(Seen.Of(context.Sources.Single(s => s.Slug == slug))));
    }

    /// <summary>Makes a source a draft, or publishes it, as one edit would.</summary>
    public async Task SetDraftAsync(string slug, bool isDraft)
    {
        await using (var context = Current.Database.CreateDbContext())
        {
            await using var edit = await CatalogueEdit.BeginAsync(context, TimeProvider.System, TestContext.Current.CancellationToken);
            context.Sources.Single(s => s.Slug == slug).IsDraft = isDraft;
            await edit.CommitAsync("Ada", $"{(isDraft ? "Withdrew" : "Published")} source {slug}", TestContext.Current.CancellationToken);
        }

        await Current.RefreshAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The cookie of somebody who is signed in as an admin, as a header.</summary>
    public async Task<(string, string)> SignInAsync()
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = true, AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = Host.Address };
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await client.GetStringAsync(new Uri("/account/sign-in", UriKind.Relative), TestContext.Current.CancellationToken));
        var fields = page.QuerySelectorAll("main form input[name]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        foreach (var name in fields.Keys.ToList())
        {
            fields[name] = name.EndsWith("Email", StringComparison.Ordinal) ? Email : name.EndsWith("Password", StringComparison.Ordinal) ? Password : fields[name];
        }

        using var form = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri("/account/sign-in", UriKind.Relative), form, TestContext.Current.CancellationToken);
        var cookie = answer.Headers.GetValues("Set-Cookie").First(c => c.StartsWith("roleatlas=", StringComparison.Ordinal)).Split(';')[0];
        return ("Cookie", cookie);
    }

    public void Dispose()
    {
        Host.Dispose();
        content.Dispose();
    }
}
