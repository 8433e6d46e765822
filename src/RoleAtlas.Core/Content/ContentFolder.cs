namespace RoleAtlas.Core.Content;

/// <summary>Reads a content folder from disk: <c>catalog.yml</c>, <c>sources/</c>, <c>claims/</c> and <c>decisions.yml</c>.</summary>
public static class ContentFolder
{
    /// <summary>All problems are found at once; content is given only where there are none. Never throws for what it reads.</summary>
    public static (CatalogueContent? Content, IReadOnlyList<ContentProblem> Problems) Read(string path)
    {
        var problems = new ContentProblems();
        var files = new List<ContentFile>();
        if (Directory.Exists(path))
        {
            if (ContentFolderWriter.WasStopped(path))
                problems.Add(path, 1, "An export was stopped here midway. Run it again with --force: it finishes what it began.");
            if (Path.Exists(Path.Combine(path, ContentFormat.Decisions)))
                ReadFile(new FileInfo(Path.Combine(path, ContentFormat.Decisions)), ContentFormat.Decisions, files, problems);
            ReadFile(new FileInfo(Path.Combine(path, ContentFormat.Catalogue)), ContentFormat.Catalogue, files, problems);
            ReadFiles(path, ContentFormat.Sources, files, problems);
            ReadFiles(path, ContentFormat.Claims, files, problems);
        }
        else
        {
            problems.Add(path, 1, "There is no such folder.");
            return (null, problems.InOrder);
        }

        var content = ContentFormat.Read(files, problems);
        return (problems.Any ? null : content, problems.InOrder);
    }

    private static void ReadFiles(
        string root, string folder, List<ContentFile> files, ContentProblems problems)
    {
        var directory = new DirectoryInfo(Path.Combine(root, folder));
        if (!directory.Exists)
            return;

        try
        {
            // Hidden files are what editors and file managers leave behind.
            foreach (var entry in directory.EnumerateFileSystemInfos()
                .Where(e => !e.Name.StartsWith('.')).OrderBy(e => e.Name, StringComparer.Ordinal))
            {
                var name = $"{folder}/{entry.Name}";
                if (entry is not FileInfo file)
                    problems.Add(name, 1, ContentFormat.FolderWithin(folder));
                else if (entry.Extension != ContentFormat.ExtensionIn(folder))
                    problems.Add(name, 1, ContentFormat.StrangeFile(folder));
                else
                    ReadFile(file, name, files, problems);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(folder, 1, $"The folder cannot be read: {exception.Message}");
        }
    }

    private static void ReadFile(FileInfo file, string name, List<ContentFile> files, ContentProblems problems)
    {
        try
        {
            if (file.LinkTarget is not null)
                problems.Add(name, 1, "This is a link to another file. Put the file itself here.");
            else if (!file.Exists)
                problems.Add(name, 1, "The file is missing.");
            else if (file.Length > ContentFile.MaximumSize)
                problems.Add(name, 1, ContentFile.TooLarge);
            else
                // Pipes and devices have no length, and reading one could wait for ever.
                files.Add(new ContentFile(name, file.Length == 0 ? [] : File.ReadAllBytes(file.FullName)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(name, 1, $"The file cannot be read: {exception.Message}");
        }
    }
}
