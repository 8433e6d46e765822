namespace RoleAtlas.Core.Text;

/// <summary>Words of a source in a line of the product's own.</summary>
public static class ShortWords
{
    /// <summary>On one line, in plain letters; longer ones are cut behind a word, or a character, and end in a sign that says so.</summary>
    public static string Of(string words, int longest)
    {
        var line = string.Join(' ', PlainLetters.Fold(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= longest) return line;
        var cut = line.LastIndexOf(' ', longest) is > 0 and var space ? space : longest;
        return $"{line[..(char.IsHighSurrogate(line[cut - 1]) ? cut - 1 : cut)]} …";
    }
}
