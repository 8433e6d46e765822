using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Content;
using RoleAtlas.Web.Components.Pages.Compare;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Tests.Hosting;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Tests.Components;

/// <summary>Renders single components over the catalogue of the posts, or over the small one.</summary>
public abstract class AtlasComponentTest : BunitContext
{
    private static readonly Lazy<AtlasSnapshot> ReadPosts = new(() => ContentFolder.Read(Repository.Content).Content!.ToSnapshot());

    private static readonly Lazy<AtlasSnapshot> ReadKitchen = new(() =>
    {
        using var folder = new TemporaryFolder();
        return ContentFolder.Read(new TestContent().WriteTo(folder.Path)).Content!.ToSnapshot();
    });

    protected AtlasComponentTest()
    {
        // A busy machine is slow; what is waited for comes at last or not at all.
        DefaultWaitTimeout = TimeSpan.FromSeconds(30);
        Services.AddMudServices();
        Services.AddSingleton<PublicAddress>();
        Services.AddScoped<ShownAtlas>();
        Services.AddOptions<AtlasOptions>();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    /// <summary>The catalogue that the product starts with.</summary>
    public static AtlasSnapshot Posts => ReadPosts.Value;

    /// <summary><see cref="TestContent"/>, in which each verdict occurs.</summary>
    public static AtlasSnapshot Kitchen => ReadKitchen.Value;

    protected static CompareView ViewOf(AtlasSnapshot atlas, params string[] roles)
    {
        var url = new CompareUrl { Roles = roles };
        return CompareView.Of(atlas, url, [.. url.Roles.Select(s => atlas.FindRole(s)!)]);
    }

    /// <summary>Every comparison of two and of three roles.</summary>
    protected static IEnumerable<CompareView> Comparisons(AtlasSnapshot atlas) => Enumerable.Range(0, 1 << atlas.Roles.Count)
        .Select(bits => atlas.Roles.Where((_, i) => (bits & (1 << i)) != 0).Select(r => r.Slug).ToArray())
        .Where(slugs => slugs.Length is 2 or 3)
        .Select(slugs => ViewOf(atlas, slugs));

    protected static AtlasRow RowOf(AtlasSnapshot atlas, string slug) => AtlasRow.Of(atlas, atlas.FindResponsibility(slug)!, atlas.Roles);

    protected static IReadOnlyList<Role> ManyRoles(int count) => [.. Enumerable.Range(0, count).Select(i => new Role
    {
        Id = Guid.CreateVersion7(), Slug = $"role-{i}", Name = $"Role {i}", Abbreviation = $"R{i}", Position = i,
    })];

    protected static string SymbolOf(IElement within) => within.QuerySelector("use")!.GetAttribute("href")!.Split('#')[1];

    protected static string FileOf(string name) => File.ReadAllText(
        Path.Combine(Path.GetDirectoryName(Repository.Content)!, "src", "RoleAtlas.Web", "wwwroot", name));

    protected static HttpContext Request(string path = "/") => new DefaultHttpContext { Request = { Path = path } };
}
