namespace RoleAtlas.Core.Content;

/// <summary>Why content is refused: where, what is wrong, and what to do about it.</summary>
/// <param name="File">Path within the content folder, with forward slashes.</param>
/// <param name="Line">From 1.</param>
/// <param name="Message">For the person who wrote the file; on one line, safe to print on a terminal.</param>
public sealed record ContentProblem(string File, int Line, string Message)
{
    /// <summary>Words that somebody wrote, quoted and shortened, without what could upset a terminal.</summary>
    public static string Show(string words) => ContentProblems.Show(words);

    public override string ToString() => $"{File}:{Line}: {Message}";
}

/// <summary>Where in the content files something was written.</summary>
public readonly record struct ContentPlace(string File, int Line);
