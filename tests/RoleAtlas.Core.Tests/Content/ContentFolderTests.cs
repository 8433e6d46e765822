using RoleAtlas.Core.Content;
using RoleAtlas.Core.Tests.Data;

namespace RoleAtlas.Core.Tests.Content;

public sealed class ContentFolderTests
{
    [Fact]
    public void A_folder_is_read_from_disk()
    {
        using var folder = new TemporaryFolder();
        new ContentFiles().WriteTo(folder.Path);
        File.WriteAllText(folder.File("README.md"), "How to write one.");
        File.WriteAllText(folder.File("sources/.DS_Store"), "");

        var (content, problems) = ContentFolder.Read(folder.Path);

        Assert.Empty(problems);
        Assert.Equal(3, content!.Sources.Single().Claims.Count);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_problem()
    {
        var (content, problems) = ContentFolder.Read("/nowhere/at/all");

        Assert.Null(content);
        Assert.Equal("/nowhere/at/all:1: There is no such folder.", Assert.Single(problems).ToString());
    }

    [Fact]
    public void What_is_no_file_of_the_format_is_named_and_not_followed()
    {
        using var folder = new TemporaryFolder();
        new ContentFiles().WriteTo(folder.Path);
        Directory.CreateDirectory(folder.File("sources/more"));
        File.WriteAllText(folder.File("claims/04-other.yaml"), "");
        File.CreateSymbolicLink(folder.File("sources/05-password.md"), "/etc/passwd");
        File.CreateSymbolicLink(folder.File("sources/06-broken.md"), "/nowhere");
        using (var large = File.Create(folder.File("sources/07-large.md")))
            large.SetLength(5L * 1024 * 1024 * 1024);

        var (content, problems) = ContentFolder.Read(folder.Path);

        Assert.Null(content);
        Assert.Equal(
            [
                "claims/04-other.yaml:1: Only files that end in .yml belong in claims/. Rename it, or take it out.",
                "sources/05-password.md:1: This is a link to another file. Put the file itself here.",
                "sources/06-broken.md:1: This is a link to another file. Put the file itself here.",
                "sources/07-large.md:1: The file is larger than 8 MiB. Split it, or take it out.",
                "sources/more:1: Folders within sources/ are not read. Move the files up, or take it out.",
            ],
            problems.Select(p => p.ToString()));
    }

    [Fact]
    public void A_missing_catalogue_is_a_problem()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal("catalog.yml:1: The file is missing.", Assert.Single(ContentFolder.Read(folder.Path).Problems).ToString());
    }
}
