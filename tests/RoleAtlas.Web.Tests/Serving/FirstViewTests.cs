using AngleSharp.Dom;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Serving;

/// <summary>What somebody waits for who comes for the first time.</summary>
public sealed class FirstViewTests(RealAtlas atlas)
{
    private const int Most = 100_000;

    [Fact]
    public async Task A_first_view_of_any_page_transfers_less_than_100_kB()
    {
        Dictionary<string, int> files = new(StringComparer.Ordinal);
        foreach (var (address, _) in PublicAddresses.Of(atlas.Snapshot))
        {
            var answer = await FetchAsync(address);
            List<(string File, int Bytes)> parts = [(address, answer.Body.Length)];
            foreach (var file in FilesOf(answer))
            {
                if (!files.TryGetValue(file, out var bytes))
                {
                    files[file] = bytes = (await FetchAsync(file)).Body.Length;
                }

                parts.Add((file, bytes));
            }

            Assert.True(parts.Sum(p => p.Bytes) < Most, $"{address} is {parts.Sum(p => p.Bytes)} bytes: {string.Join(", ", parts.OrderByDescending(p => p.Bytes))}");
        }

        // Style sheet, script, sprite, icon and rules: were they not found, the sum would be too good.
        string[] kinds = [".css", ".js", ".svg", ".json"];
        Assert.All(kinds, kind => Assert.Contains(files, f => f.Key.EndsWith(kind, StringComparison.Ordinal) && f.Value > 0));
    }

    [Fact]
    public async Task No_script_keeps_a_page_from_being_painted()
    {
        foreach (var address in PublicAddresses.OneOfEach(atlas.Snapshot))
        {
            Assert.All((await FetchAsync(address)).Page.QuerySelectorAll("script[src]"), s => Assert.True(
                s.GetAttribute("type") == "module" || s.HasAttribute("defer") || s.HasAttribute("async"), $"{address}: {s.OuterHtml}"));
        }
    }

    private async Task<Answer> FetchAsync(string address)
    {
        var answer = await atlas.GetAsync(address, ("Accept-Encoding", "br"));
        Assert.True(answer.Status == System.Net.HttpStatusCode.OK, $"{address} answers {answer.Status}.");
        return answer;
    }

    private static IEnumerable<string> FilesOf(Answer page) => page.Page
        .QuerySelectorAll("link[rel=stylesheet], link[rel=icon], link[rel=preload], link[rel=modulepreload], script[src], img[src], use[href]")
        .Select(e => (e.GetAttribute("href") ?? e.GetAttribute("src")!).Split('#')[0])
        .Append(page["Speculation-Rules"]!.Trim('"'))
        .Where(f => f.Length > 0)
        .Distinct();
}
