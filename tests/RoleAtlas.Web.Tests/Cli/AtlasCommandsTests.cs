using System.Globalization;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Content;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Cli;

public sealed class AtlasCommandsTests
{
    [Fact]
    public async Task Check_passes_on_the_content_and_counts_what_it_holds()
    {
        var snapshot = ContentFolder.Read(Repository.Content).Content!.ToSnapshot();
        var outcome = await AtlasProgram.RunAsync(["check", Repository.Content]);

        Assert.Equal("", outcome.Error);
        Assert.Equal(0, outcome.Code);
        var counts = outcome.Output.Split('\n').Skip(1).Select(l => l.Trim()).Where(l => l.Length > 0)
            .ToDictionary(l => l[..l.LastIndexOf(' ')].Trim(), l => int.Parse(l[(l.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));
        Dictionary<string, int> expected = new()
        {
            ["sources"] = snapshot.Sources.Count,
            ["roles"] = snapshot.Roles.Count,
            ["areas"] = snapshot.Areas.Count,
            ["responsibilities"] = snapshot.Responsibilities.Count,
            ["claims"] = snapshot.Claims.Count,
            ["question"] = snapshot.Claims.Count(c => c.Kind == ClaimKind.Question),
            ["success-measure"] = snapshot.Claims.Count(c => c.Kind == ClaimKind.SuccessMeasure),
            ["contested"] = Rows(snapshot, VerdictKind.Contested),
            ["shared"] = Rows(snapshot, VerdictKind.Shared),
            ["only"] = Rows(snapshot, VerdictKind.Only),
        };
        foreach (var role in snapshot.Roles)
        {
            expected[$"naming {role.Slug}"] = snapshot.Claims.Count(c => c.Roles.Contains(role));
        }

        Assert.All(expected, e => Assert.Equal(e.Value, counts[e.Key]));
        Assert.Equal(snapshot.Claims.Count, Enum.GetValues<ClaimKind>().Sum(k => counts.GetValueOrDefault(Word.Of(k))));
        Assert.Equal(snapshot.Responsibilities.Count, Enum.GetValues<VerdictKind>().Sum(k => counts.GetValueOrDefault(Word.Of(k))));
    }

    [Fact]
    public async Task Check_without_a_folder_checks_what_a_first_start_would_import()
    {
        using var folder = new TemporaryFolder();
        new TestContent().WriteTo(folder.Path);

        var beside = await AtlasProgram.RunAsync(["check"]);
        var set = await AtlasProgram.RunAsync(["check"], ("RoleAtlas__ContentDirectory", folder.Path));

        Assert.Equal((0, 0), (beside.Code, set.Code));
        Assert.Contains(folder.Path, set.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Path, beside.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_quote_fails_the_check_with_file_and_line()
    {
        using var folder = new TemporaryFolder();
        CopyContent(folder.Path);
        var file = folder.File("claims/10-key-differences.yml");
        var lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        var line = Array.FindLastIndex(lines, l => l.TrimStart().StartsWith("quote: ", StringComparison.Ordinal));
        lines[line] += " and elephants";
        await File.WriteAllLinesAsync(file, lines, TestContext.Current.CancellationToken);

        var outcome = await AtlasProgram.RunAsync(["check", folder.Path]);

        Assert.Equal(1, outcome.Code);
        Assert.Contains($"{file}:{line + 1}: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("1 problem; nothing was changed.", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("", outcome.Output);
    }

    [Fact]
    public async Task All_problems_are_told_at_once()
    {
        using var folder = new TemporaryFolder();
        new TestContent()
            .Edit("claims/01-both.yml", "quote: Cooks mind", "quote: Cooks minded")
            .Edit("claims/02-baker.yml", "stance: leads", "stance: rules")
            .Edit("catalog.yml", "area: shop", "area: shopping")
            .WriteTo(folder.Path);

        var outcome = await AtlasProgram.RunAsync(["check", folder.Path]);

        Assert.Equal(1, outcome.Code);
        foreach (var file in new[] { "claims/01-both.yml:1: ", "claims/02-baker.yml:1: ", "claims/02-baker.yml:2: ", "catalog.yml:" })
        {
            Assert.Contains(folder.File(file), outcome.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Importing_twice_changes_nothing_the_second_time()
    {
        using var data = new TemporaryFolder();
        using var folder = new TemporaryFolder();
        new TestContent().WriteTo(folder.Path);

        var first = await AtlasProgram.RunAsync(["import", folder.Path], ("RoleAtlas__DataDirectory", data.Path));
        var second = await AtlasProgram.RunAsync(["import", folder.Path], ("RoleAtlas__DataDirectory", data.Path));

        Assert.Equal((0, ""), (first.Code, first.Error));
        Assert.Equal((0, ""), (second.Code, second.Error));
        Assert.Contains("revision 1", first.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("revision 2", second.Output, StringComparison.OrdinalIgnoreCase);
        using var atlas = new AtlasHost(folder.Path, ("RoleAtlas:DataDirectory", data.Path));
        Assert.Equal(1, atlas.Snapshot.Revision);
        Assert.Equal(4, atlas.Snapshot.Sources.Count);
    }

    [Fact]
    public async Task An_import_deletes_only_when_told_to()
    {
        using var data = new TemporaryFolder();
        using var folder = new TemporaryFolder();
        (string, string) setting = ("RoleAtlas__DataDirectory", data.Path);
        new TestContent().WriteTo(folder.Path);
        Assert.Equal(0, (await AtlasProgram.RunAsync(["import", folder.Path], setting)).Code);
        File.Delete(folder.File("sources/04-washer.md"));
        File.Delete(folder.File("claims/04-washer.yml"));

        Assert.Equal(0, (await AtlasProgram.RunAsync(["import", folder.Path], setting)).Code);
        Assert.Equal(4, SourceCount());
        Assert.Equal(0, (await AtlasProgram.RunAsync(["import", folder.Path, "--delete-missing"], setting)).Code);
        Assert.Equal(3, SourceCount());

        int SourceCount()
        {
            using var atlas = new AtlasHost(folder.Path, ("RoleAtlas:DataDirectory", data.Path));
            return atlas.Snapshot.Sources.Count;
        }
    }

    [Fact]
    public async Task An_import_of_broken_content_changes_nothing()
    {
        using var data = new TemporaryFolder();
        using var folder = new TemporaryFolder();
        new TestContent().Edit("claims/01-both.yml", "quote: Cooks mind", "quote: Cooks minded").WriteTo(folder.Path);

        var outcome = await AtlasProgram.RunAsync(["import", folder.Path], ("RoleAtlas__DataDirectory", data.Path));

        Assert.Equal(1, outcome.Code);
        Assert.Contains(folder.File("claims/01-both.yml:1: "), outcome.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(data.Path));
    }

    [Theory]
    [InlineData("check", "/nowhere/at/all")]
    [InlineData("import", "/nowhere/at/all")]
    [InlineData("import")]
    [InlineData("check", "--wrong-option")]
    [InlineData("export")]
    [InlineData("export", "--wrong-option")]
    [InlineData("export", "/nowhere/at/all")]
    [InlineData("backup", "/nowhere/at/all")]
    [InlineData("restore", "/nowhere/at/all")]
    [InlineData("restore")]
    public async Task What_cannot_be_done_does_not_end_as_if_it_had_been(params string[] arguments)
    {
        using var data = new TemporaryFolder();

        var outcome = await AtlasProgram.RunAsync(arguments, ("RoleAtlas__DataDirectory", data.Path));

        Assert.NotEqual(0, outcome.Code);
        Assert.NotEqual("", outcome.Error);
    }

    [Fact]
    public async Task Help_lists_the_verbs()
    {
        var outcome = await AtlasProgram.RunAsync(["--help"]);

        Assert.Equal(0, outcome.Code);
        Assert.All(["check", "import", "export", "backup", "restore"], verb => Assert.Contains(verb, outcome.Output, StringComparison.Ordinal));
    }

    private static int Rows(AtlasSnapshot snapshot, VerdictKind kind) =>
        snapshot.Responsibilities.Count(r => AtlasRow.Of(snapshot, r, snapshot.Roles).Verdict.Kind == kind);

    private static void CopyContent(string folder)
    {
        foreach (var file in Directory.GetFiles(Repository.Content, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Repository.Content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
