namespace RoleAtlas.Core.Content;

/// <summary>
/// Writes content files into a folder, all of them or none. A folder that is there already keeps its place and whatever else is in
/// it, such as what git keeps; it cannot be swapped whole. So the new files are first laid down in full beside the old ones, and then
/// put in their place. Stopped before that, the folder is as it was; stopped in between, it says so to whoever reads it, and
/// the next export finishes what was begun.
/// </summary>
public static class ContentFolderWriter
{
    // Hidden, as what readers of the folder and most tools pass over.
    private const string Begun = ".export-begun";
    private const string Ready = ".export-ready";
    private const string List = "files";

    /// <param name="path">Made where it is missing.</param>
    /// <param name="files">What <see cref="Export.ContentWriter"/> wrote.</param>
    /// <param name="replace">Whether the content of a content folder is replaced; else the folder must be new or empty.</param>
    /// <exception cref="IOException">It cannot be written, or holds something that is not to be replaced; says so in words.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, IReadOnlyList<ContentFile> files, bool replace)
    {
        Refuse(path, replace);
        Directory.CreateDirectory(path);
        Finish(path);
        var begun = Path.Combine(path, Begun);
        if (Directory.Exists(begun))
            Directory.Delete(begun, recursive: true);
        foreach (var file in files)
        {
            var target = Path.Combine(begun, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var stream = new FileStream(target, FileMode.CreateNew);
            stream.Write(file.Bytes);
            stream.Flush(flushToDisk: true);
        }
        // Which files are new has to be known still when some of them have been moved.
        File.WriteAllLines(Path.Combine(begun, List), files.Select(f => f.Path));
        Directory.Move(begun, Path.Combine(path, Ready));
        Finish(path);
    }

    /// <summary>Whether an export ended while it put files in their place, so that old and new ones may be mixed.</summary>
    public static bool WasStopped(string path) => Directory.Exists(Path.Combine(path, Ready));

    private static void Refuse(string path, bool replace)
    {
        if (File.Exists(path))
            throw new IOException($"{path} is a file. Name a folder.");
        if (!Directory.Exists(path) || Directory.EnumerateFileSystemEntries(path).All(e => Path.GetFileName(e) is Begun))
            return;
        if (!replace)
            throw new IOException($"{path} is not empty. Name a new folder, or replace the content in it with --force.");
        if (!File.Exists(Path.Combine(path, ContentFormat.Catalogue)) && !WasStopped(path))
            throw new IOException($"{path} is no content folder: it has no {ContentFormat.Catalogue}. Name a new folder, or one that an export made.");
    }

    /// <summary>Puts the new files in the place of the old ones. Begun again, it goes on where it was stopped.</summary>
    private static void Finish(string path)
    {
        var ready = Path.Combine(path, Ready);
        if (!Directory.Exists(ready))
            return;

        // Without it, all was in its place, and only this folder was left to delete.
        if (File.Exists(Path.Combine(ready, List)))
            PutInPlace(path, ready);
        Directory.Delete(ready, recursive: true);
    }

    private static void PutInPlace(string path, string ready)
    {
        var wanted = File.ReadAllLines(Path.Combine(ready, List)).ToHashSet(StringComparer.Ordinal);
        foreach (var name in wanted.Where(n => File.Exists(Path.Combine(ready, n))))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(path, name))!);
            File.Move(Path.Combine(ready, name), Path.Combine(path, name), overwrite: true);
        }
        foreach (var old in ContentFiles(path).Where(f => !wanted.Contains(Path.GetRelativePath(path, f).Replace('\\', '/'))))
            File.Delete(old);
    }

    private static List<string> ContentFiles(string path) =>
    [
        .. Files(path, ContentFormat.Decisions),
        .. Files(Path.Combine(path, ContentFormat.Sources), "*.md"),
        .. Files(Path.Combine(path, ContentFormat.Claims), "*.yml"),
    ];

    private static IEnumerable<string> Files(string folder, string pattern) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, pattern).Where(f => !Path.GetFileName(f).StartsWith('.'))
        : [];
}
