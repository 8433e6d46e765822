using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Pages;
using RoleAtlas.Browser.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Matrix;

public sealed class MatrixLayoutTests(AtlasSite site)
{
    [Fact]
    public Task The_roles_stay_in_sight_while_the_rows_go_by() => site.VisitAsync(new VisitorKind(Snapshots: false), async visitor =>
    {
        var page = await MatrixPage.OpenAsync(visitor);
        await page.Row("risk-management").ScrollIntoViewIfNeededAsync();
        await visitor.Page.EvaluateAsync("() => scrollBy(0, 400)");
        foreach (var role in site.Atlas.Roles)
        {
            await Expect(page.ColumnHeading(role.Name)).ToBeInViewportAsync(new() { Ratio = 1 });
        }

        // Not under the bar at the top of the page.
        var bar = await visitor.Page.Locator("header.bar").BoundingBoxAsync();
        var heading = await page.ColumnHeading(site.Atlas.Roles[0].Name).BoundingBoxAsync();
        Assert.InRange(heading!.Y, bar!.Height - 1.5, bar.Height + 1.5);
    });

    [Fact]
    public Task With_many_columns_both_headers_stay_at_the_edges_of_the_region() => site.VisitAsync(new VisitorKind(Snapshots: false), async visitor =>
    {
        await MatrixPage.OpenAsync(visitor);

        // The posts have three roles: more columns are made of those, as the server would lay them out.
        await visitor.Page.EvaluateAsync("""
            () => {
              const matrix = document.querySelector('.matrix');
              matrix.classList.add('wide', 'compact');
              for (const row of matrix.querySelectorAll('tr:not(.area)'))
                for (let i = 0; i < 40; i++) row.lastElementChild.before(row.cells[2].cloneNode(true));
              matrix.scrollTo(600, 700);
            }
            """);
        var region = await BoxAsync(".matrix");
        var column = await BoxAsync("thead th:nth-child(30)");
        var row = await BoxAsync("#row-risk-management th");
        var corner = await BoxAsync("thead .name");
        Assert.InRange(column.Y, region.Y, region.Y + 2);
        Assert.InRange(row.X, region.X, region.X + 2);
        Assert.InRange(corner.X, region.X, region.X + 2);
        Assert.InRange(corner.Y, region.Y, region.Y + 2);
        Assert.True(await visitor.Page.EvaluateAsync<bool>("""
            () => {
              const corner = document.querySelector('thead .name').getBoundingClientRect();
              return !!document.elementFromPoint(corner.right - 5, corner.bottom - 5).closest('.name');
            }
            """), "The corner is covered.");

        async Task<LocatorBoundingBoxResult> BoxAsync(string selector) => (await visitor.Page.Locator(selector).BoundingBoxAsync())!;
    });

    [Fact]
    public Task On_a_phone_it_is_a_list_that_counts_the_silent_in_words() =>
        site.VisitAsync(new VisitorKind(Scripts: false, Width: 360, Snapshots: false), async visitor =>
        {
            var page = await MatrixPage.OpenAsync(visitor);
            foreach (var row in site.Atlas.Rows)
            {
                var said = row.Cells.Where(c => c.Strongest is not null).ToList();
                var lines = page.Row(row.Responsibility.Slug).Locator("td:not(.v) > a:visible .of");
                Assert.Equal(said.Select(c => c.Role.Name), await lines.AllInnerTextsAsync());
                var silent = page.Row(row.Responsibility.Slug).Locator(".rest:visible");
                Assert.Equal(
                    said.Count == row.Cells.Count ? [] : [$"No source says this of {(row.Cells.Count - said.Count == 1 ? "one other role" : "two other roles")}"],
                    await silent.AllInnerTextsAsync());
            }
        });

    [Fact]
    public Task On_paper_it_is_the_whole_table_and_nothing_else() => site.VisitAsync(new VisitorKind(Snapshots: false), async visitor =>
    {
        var page = await MatrixPage.OpenAsync(visitor, AtlasPages.Matrix + "?cell=project-manager.risk-management");
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.Panel).ToBeHiddenAsync();
        await Expect(visitor.Page.Locator(".toolbar").First).ToBeHiddenAsync();
        await Expect(page.ColumnHeading(site.Atlas.Roles[0].Name)).ToBeVisibleAsync();
        await Expect(page.Row(site.Atlas.Responsibilities[^1].Slug)).ToBeVisibleAsync();
    });
}
