using System.IO.Compression;
using System.Text;
using RoleAtlas.Core.Content;

namespace RoleAtlas.Core.Tests.Content;

public sealed class ContentArchiveTests
{
    [Fact]
    public void The_same_files_make_the_same_archive_and_come_out_of_it_again()
    {
        ContentFile[] files = [new("catalog.yml", "areas: []"u8.ToArray()), new("claims/01-a.yml", "[]"u8.ToArray()), new("sources/01-a.md", "Words"u8.ToArray())];

        var (first, second) = (ContentArchive.Pack(files), ContentArchive.Pack(files));
        var (read, problems) = ContentArchive.Read([new ContentFile("content.zip", first)]);

        Assert.Equal(first, second);
        Assert.Empty(problems);
        Assert.Equal(files.Select(f => (f.Path, Encoding.UTF8.GetString(f.Bytes))), read.Select(f => (f.Path, Encoding.UTF8.GetString(f.Bytes))));
    }

    [Fact]
    public void What_lies_beside_the_content_is_passed_over()
    {
        var (files, problems) = ContentArchive.Read([Zip(
            ("mine/README.md", "x"), ("mine/catalog.yml", "x"), ("mine/sources/.hidden", "x"), ("__MACOSX/mine/._catalog.yml", "x"), ("mine/sources/01-a.md", "x"))]);

        Assert.Empty(problems);
        Assert.Equal(["catalog.yml", "sources/01-a.md"], files.Select(f => f.Path));
    }

    [Fact]
    public void Single_files_tell_by_their_names_what_they_are()
    {
        var (files, problems) = ContentArchive.Read([.. new[] { "catalog.yml", "decisions.yml", "01-a.md", "01-a.yml" }.Select(n => new ContentFile(n, []))]);

        Assert.Empty(problems);
        Assert.Equal(["catalog.yml", "decisions.yml", "sources/01-a.md", "claims/01-a.yml"], files.Select(f => f.Path));
    }

    [Fact]
    public void Folders_may_be_parted_as_Windows_does_it()
    {
        var (files, problems) = ContentArchive.Read([Zip(("content\\catalog.yml", "x"), ("content\\sources\\01-a.md", "y"), ("content\\sources\\", ""))]);

        Assert.Empty(problems);
        Assert.Equal(["catalog.yml", "sources/01-a.md"], files.Select(f => f.Path));
    }

    [Theory]
    [InlineData("../catalog.yml", "would lie outside of its folder")]
    [InlineData("/etc/catalog.yml", "would lie outside of its folder")]
    [InlineData("..\\catalog.yml", "would lie outside of its folder")]
    [InlineData("c:\\catalog.yml", "would lie outside of its folder")]
    [InlineData("notes.txt", "There is no catalog.yml in it")]
    [InlineData("sources/a/b.md", "Folders within sources/ are not read")]
    [InlineData("sources/01-a.txt", "Only files that end in .md belong in sources/")]
    [InlineData("catalog.yml", "There are two files of this name")]
    public void What_cannot_be_content_is_refused_with_the_reason(string name, string reason)
    {
        var others = name == "notes.txt" ? [] : new[] { ("catalog.yml", "x") };
        var (files, problems) = ContentArchive.Read([Zip([.. others, (name, "x")])]);

        Assert.Empty(files);
        Assert.Contains(problems, p => p.Message.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void What_swells_past_reason_when_it_is_unpacked_is_refused()
    {
        var much = new string(' ', ContentFile.MaximumSize);
        var names = Enumerable.Range(0, 1 + (ContentArchive.LargestContent / ContentFile.MaximumSize)).Select(i => ($"sources/{i:00}-a.md", much));

        var zip = Zip([("catalog.yml", "x"), .. names]);
        var (files, problems) = ContentArchive.Read([zip]);

        Assert.True(zip.Bytes.Length < 1024 * 1024);
        Assert.Empty(files);
        Assert.Contains("Unpacked it is larger than 64 MiB", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_archive_is_refused() =>
        Assert.Contains("no ZIP file that can be read", Assert.Single(ContentArchive.Read([new ContentFile("a.zip", "no archive"u8.ToArray())]).Problems).Message, StringComparison.Ordinal);

    private static ContentFile Zip(params IEnumerable<(string Name, string Text)> entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return new ContentFile("content.zip", stream.ToArray());
    }
}
