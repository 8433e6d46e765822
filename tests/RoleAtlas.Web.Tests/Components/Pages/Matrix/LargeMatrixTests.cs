using System.Globalization;
using System.Text;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Pages.Matrix;

/// <summary>A catalogue that fits on no page: it is cut into parts, and every part says so.</summary>
public sealed class LargeMatrixTests : IDisposable
{
    private const int Roles = 130;
    private const int Rows = 410;

    private readonly TemporaryFolder content = new();
    private readonly AtlasHost host;

    public LargeMatrixTests()
    {
        Write(content.Path);
        host = new AtlasHost(content.Path);
    }

    [Fact]
    public async Task Its_parts_hold_all_rows_and_roles_and_say_which_they_are()
    {
        List<string> rows = [];
        List<string> roles = [];
        var address = "/matrix";
        for (var page = 1; page <= 3; page++)
        {
            var answer = await host.GetAsync(address);
            Assert.Contains($"Rows {((page - 1) * 200) + 1} to {Math.Min(page * 200, Rows)} of {Rows}", answer.Words, StringComparison.Ordinal);
            rows.AddRange(answer.Page.QuerySelectorAll("tr[id^=row-]").Select(r => r.Id!));
            address = page < 3 ? answer.Page.QuerySelector("nav[aria-label^='Pages of rows'] a[rel=next]")!.GetAttribute("href")! : address;
        }

        address = "/matrix?page=2";
        for (var window = 1; window <= 3; window++)
        {
            var answer = await host.GetAsync(address);
            Assert.Contains($"Roles {((window - 1) * 60) + 1} to {Math.Min(window * 60, Roles - 1)} of {Roles - 1}", answer.Words, StringComparison.Ordinal);
            Assert.Contains("No source speaks of one other role in these rows.", answer.Words, StringComparison.Ordinal);
            roles.AddRange(answer.Page.QuerySelectorAll("thead a[href^='/roles/']").Select(a => a.GetAttribute("href")!));
            address = window < 3 ? answer.Page.QuerySelector("nav[aria-label^='Pages of roles'] a[rel=next]")!.GetAttribute("href")! : address;
        }

        Assert.Equal(host.Snapshot.Responsibilities.Select(r => $"row-{r.Slug}"), rows);
        Assert.Equal(host.Snapshot.Roles.Take(Roles - 1).Select(r => $"/roles/{r.Slug}"), roles);
    }

    [Fact]
    public async Task A_verdict_is_the_same_whatever_part_is_shown()
    {
        foreach (var address in new[] { "/matrix", "/matrix?columns=2", "/matrix?columns=3" })
        {
            var verdicts = (await host.GetAsync(address)).Page.QuerySelectorAll("td.v .verdict").Select(v => v.Words());
            Assert.Equal(host.Snapshot.Rows.Take(200).Select(r => RoleAtlas.Core.Atlas.AtlasWords.Label(r.Verdict)), verdicts);
        }
    }

    [Fact]
    public async Task Many_columns_are_shown_compactly_and_it_is_said_why()
    {
        var compact = await host.GetAsync("/matrix");
        Assert.Contains("Shown compactly, since there are 60 columns.", compact.Words, StringComparison.Ordinal);
        Assert.NotNull(compact.Page.QuerySelector(".matrix.compact.wide[tabindex='0'][role=region][aria-label]"));

        var comfortable = await host.GetAsync(compact.Page.Link("Comfortable").GetAttribute("href")!);
        Assert.Null(comfortable.Page.QuerySelector(".matrix.compact"));
        Assert.DoesNotContain("Shown compactly", comfortable.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silent_cells_cost_next_to_nothing()
    {
        var answer = await host.GetAsync("/matrix");
        var silent = answer.Page.QuerySelectorAll("td").Count(c => c.ChildNodes.Length == 0 && c.Attributes.Length == 0);

        Assert.InRange(silent, 11_000, 12_000);
        Assert.InRange(Encoding.UTF8.GetByteCount(answer.Text), 0, 600_000);
    }

    [Fact]
    public async Task Roles_are_chosen_on_a_page_of_their_own_and_are_then_all_shown()
    {
        var matrix = await host.GetAsync("/matrix?q=row");
        Assert.Empty(matrix.Page.QuerySelectorAll("input[type=checkbox]"));

        var choice = await host.GetAsync(matrix.Page.Link($"All roles ({Roles}), choose").GetAttribute("href")!);
        Assert.Equal(Roles, choice.Page.QuerySelectorAll("form.roles input[type=checkbox][name=roles]").Length);
        Assert.Equal("row", choice.Page.QuerySelector("form.roles input[type=hidden][name=q]")!.GetAttribute("value"));

        var chosen = await host.GetAsync($"/matrix?{string.Join('&', host.Snapshot.Roles.Skip(20).Select(r => $"roles={r.Slug}"))}");
        Assert.Equal(Roles - 20, chosen.Page.QuerySelectorAll("thead a[href^='/roles/']").Length);
    }

    public void Dispose()
    {
        host.Dispose();
        content.Dispose();
    }

    /// <summary>One source a role, the last of which says nothing; each row is given to one, two or three of them.</summary>
    private static void Write(string folder)
    {
        var catalogue = new StringBuilder("areas:\n  - {slug: area, name: Area}\nroles:\n");
        for (var i = 0; i < Roles; i++)
        {
            catalogue.AppendLine(CultureInfo.InvariantCulture, $"  - {{slug: role-{i}, name: Role {i}, abbreviation: R{i}}}");
        }

        catalogue.AppendLine("responsibilities:");
        var claims = Enumerable.Range(0, Roles).Select(_ => new StringBuilder()).ToArray();
        for (var i = 0; i < Rows; i++)
        {
            catalogue.AppendLine(CultureInfo.InvariantCulture, $"  - {{slug: duty-{i}, name: Row {i}, area: area}}");
            for (var k = 0; k <= i % 3; k++)
            {
                claims[((i * 2) + k) % (Roles - 1)].AppendLine(
                    CultureInfo.InvariantCulture, $"- {{quote: all of it, roles: [role-{((i * 2) + k) % (Roles - 1)}], responsibility: duty-{i}, stance: leads}}");
            }
        }

        Directory.CreateDirectory(Path.Combine(folder, "sources"));
        Directory.CreateDirectory(Path.Combine(folder, "claims"));
        File.WriteAllText(Path.Combine(folder, "catalog.yml"), catalogue.ToString());
        for (var i = 0; i < Roles; i++)
        {
            File.WriteAllText(
                Path.Combine(folder, "sources", $"{i + 1}-role-{i}.md"), $"---\ntitle: Role {i}\nkind: Description\norder: {i + 1}\n---\n\nThey do all of it.\n");
            if (claims[i].Length > 0)
            {
                File.WriteAllText(Path.Combine(folder, "claims", $"{i + 1}-role-{i}.yml"), claims[i].ToString());
            }
        }
    }
}
