using System.IO.Compression;

namespace RoleAtlas.Core.Content;

/// <summary>Content files as one ZIP file, or as a handful of files, on the way to somebody's computer and back.</summary>
public static class ContentArchive
{
    /// <summary>How many files an upload may have.</summary>
    public const int MostFiles = 5000;

    /// <summary>How much an upload may come to when it is unpacked, in bytes.</summary>
    public const int LargestContent = 64 * 1024 * 1024;

    private const string Folder = "content";

    // The first that the format can say: the same content gives the same bytes.
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A ZIP file that holds them in one folder.</summary>
    public static byte[] Pack(IReadOnlyList<ContentFile> files)
    {
        // In memory, as the files are: compression writes its last bytes synchronously, which an answer over HTTP refuses.
        using var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                var entry = archive.CreateEntry($"{Folder}/{file.Path}", CompressionLevel.Optimal);
                entry.LastWriteTime = Always;
                using var stream = entry.Open();
                stream.Write(file.Bytes);
            }
        }
        return target.ToArray();
    }

    /// <summary>
    /// Takes the content out of files that somebody chose: one ZIP file, in which it may lie in a folder, or the files themselves,
    /// which tell by their names what they are. Nothing is written anywhere.
    /// </summary>
    /// <param name="chosen">Name and bytes of each; untrusted.</param>
    public static (IReadOnlyList<ContentFile> Files, IReadOnlyList<ContentProblem> Problems) Read(IReadOnlyList<ContentFile> chosen)
    {
        var problems = new ContentProblems();
        var files = chosen is [{ } only] && only.Path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
            ? Unpack(only, problems)
            : Sorted(chosen, problems);
        return (problems.Any ? [] : files, problems.InOrder);
    }

    private static List<ContentFile> Sorted(IReadOnlyList<ContentFile> chosen, ContentProblems problems)
    {
        var files = new List<ContentFile>();
        foreach (var file in chosen)
        {
            var name = Path.GetFileName(file.Path);
            if (name is ContentFormat.Catalogue or ContentFormat.Decisions)
                files.Add(file with { Path = name });
            else if (name.EndsWith(".md", StringComparison.Ordinal))
                files.Add(file with { Path = $"{ContentFormat.Sources}/{name}" });
            else if (name.EndsWith(".yml", StringComparison.Ordinal))
                files.Add(file with { Path = $"{ContentFormat.Claims}/{name}" });
            else
                problems.Add(name, 1, "This is no file of content. Choose one ZIP file, or catalog.yml with the files it goes with.");
        }
        RefuseDoubles(files, problems);
        return files;
    }

    private static List<ContentFile> Unpack(ContentFile zip, ContentProblems problems)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip.Bytes), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostFiles)
            {
                problems.Add(zip.Path, 1, $"There are {archive.Entries.Count:N0} files in it; {MostFiles:N0} are the most.");
                return [];
            }
            return Unpack(zip.Path, archive, problems);
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException or IOException)
        {
            problems.Add(zip.Path, 1, "It is no ZIP file that can be read: it is cut off or damaged, or has a password. Make it anew, without a password.");
            return [];
        }
    }

    private static List<ContentFile> Unpack(string name, ZipArchive archive, ContentProblems problems)
    {
        // Some programs on Windows part folders by backslashes, against the format.
        var entries = archive.Entries.Select(e => (Path: e.FullName.Replace('\\', '/'), Entry: e)).Where(e => !e.Path.EndsWith('/')).ToList();
        foreach (var (path, _) in entries.Where(e => LeadsOutside(e.Path)))
            problems.Add(name, 1, $"The file {ContentProblem.Show(path)} in it would lie outside of its folder. Take it out.");
        var root = entries.Select(e => e.Path).Where(p => p.Split('/')[^1] == ContentFormat.Catalogue).Select(p => p[..^ContentFormat.Catalogue.Length]).MinBy(r => r.Length);
        if (root is null)
            problems.Add(name, 1, $"There is no {ContentFormat.Catalogue} in it. Pack a content folder.");
        if (problems.Any)
            return [];

        var files = new List<ContentFile>();
        var left = (long)LargestContent;
        foreach (var (path, entry) in entries.Where(e => IsContent(e.Path, root!)))
        {
            // What the archive says of sizes may be a lie.
            using var stream = entry.Open();
            var bytes = ReadAtMost(stream, (int)Math.Min(left, ContentFile.MaximumSize) + 1);
            left -= bytes.Length;
            if (left < 0)
            {
                problems.Add(name, 1, $"Unpacked it is larger than {LargestContent / 1024 / 1024} MiB. Take out what is no content.");
                return [];
            }
            files.Add(new ContentFile(path[root!.Length..], bytes));
        }
        foreach (var file in files)
            RefuseStrange(file.Path.Split('/'), file.Path, problems);
        RefuseDoubles(files, problems);
        return files;
    }

    /// <summary>Whether readers of a folder would look at it; what file managers leave behind is hidden.</summary>
    private static bool IsContent(string path, string root) =>
        path.StartsWith(root, StringComparison.Ordinal)
        && path[root.Length..].Split('/') is var parts
        && (parts is [ContentFormat.Catalogue or ContentFormat.Decisions]
            || (parts is [ContentFormat.Sources or ContentFormat.Claims, .., { } last] && !last.StartsWith('.')));

    private static void RefuseStrange(string[] parts, string path, ContentProblems problems)
    {
        if (parts.Length > 2)
            problems.Add(path, 1, ContentFormat.FolderWithin(parts[0]));
        else if (parts.Length == 2 && Path.GetExtension(path) != ContentFormat.ExtensionIn(parts[0]))
            problems.Add(path, 1, ContentFormat.StrangeFile(parts[0]));
    }

    private static bool LeadsOutside(string path) =>
        path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Split('/').Contains("..", StringComparer.Ordinal);

    private static byte[] ReadAtMost(Stream stream, int most)
    {
        using var bytes = new MemoryStream();
        var part = new byte[81920];
        while (bytes.Length < most && stream.Read(part, 0, (int)Math.Min(part.Length, most - bytes.Length)) is > 0 and var read)
            bytes.Write(part, 0, read);
        return bytes.ToArray();
    }

    private static void RefuseDoubles(List<ContentFile> files, ContentProblems problems)
    {
        foreach (var twice in files.GroupBy(f => f.Path, StringComparer.Ordinal).Where(g => g.Count() > 1))
            problems.Add(twice.Key, 1, "There are two files of this name. Take one out.");
    }
}
