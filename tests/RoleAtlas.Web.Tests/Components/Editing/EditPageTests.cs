using Bunit;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;
using RoleAtlas.Web.Components.Editing;

namespace RoleAtlas.Web.Tests.Components.Editing;

/// <summary>What all pages that edit do when things come in another order than one would like.</summary>
public sealed class EditPageTests : EditingPageTest
{
    [Fact]
    public async Task A_page_that_was_left_reads_nothing_again()
    {
        var page = Render<Page>();
        var left = page.Instance;
        page.WaitForAssertion(() => Assert.NotNull(left.Read));
        await page.InvokeAsync(left.Dispose);

        // As after a dialog that was open when somebody went elsewhere.
        await page.InvokeAsync(left.AgainAsync);
        await page.InvokeAsync(() => left.ChangeAsync(Rename("Elsewhere")));
    }

    [Fact]
    public async Task A_save_goes_on_where_the_page_is_left()
    {
        var page = Render<Page>();
        var left = page.Instance;
        page.WaitForAssertion(() => Assert.NotNull(left.Read));
        Asked.Hold();
        var saving = page.InvokeAsync(() => left.StoreAsync(Rename("Head baker")));
        var ask = await Asked.NextAsync();

        await page.InvokeAsync(left.Dispose);
        ask.SetResult();

        Assert.True((await saving)!.Succeeded);
        Assert.Equal("Head baker", Others.Role("baker").Name);
    }

    [Fact]
    public async Task The_effects_of_a_former_draft_do_not_come_after_those_of_what_was_typed_since()
    {
        var page = Render<Page>();
        page.WaitForAssertion(() => Assert.NotNull(page.Instance.Read));
        await page.InvokeAsync(() => page.Instance.ChangeAsync(Rename("Head baker")));
        Asked.Hold();
        var again = page.InvokeAsync(page.Instance.AgainAsync);
        (await Asked.NextAsync()).SetResult();
        var former = await Asked.NextAsync();

        var typing = page.InvokeAsync(() => page.Instance.ChangeAsync(Rename("")));
        (await Asked.NextAsync()).SetResult();
        await typing;
        Assert.NotEmpty(page.Instance.Shown!.Problems);
        former.SetResult();
        await again;

        Assert.NotEmpty(page.Instance.Shown!.Problems);
    }

    private ChangeRole Rename(string name)
    {
        var role = Others.Role("baker");
        return new ChangeRole(Seen.Of(role), name, role.Abbreviation, role.Slug, role.Summary, role.Aliases);
    }

    private sealed class Page : EditPage
    {
        private Edit? edit;

        public CatalogueRows? Read => Rows;

        public EditPreview? Shown => Preview;

        protected override Edit? Draft => edit;

        public Task AgainAsync() => ReadAgainAsync();

        public Task<EditResult?> StoreAsync(Edit what) => SaveAsync(what);

        public Task ChangeAsync(Edit what)
        {
            edit = what;
            return ChangedAsync();
        }
    }
}
