using System.Globalization;
using RoleAtlas.Core.Editing;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace RoleAtlas.Core.Content;

/// <summary>A YAML mapping with a fixed set of keys. Reading a value reports what is wrong with it.</summary>
internal sealed class YamlEntry
{
    private readonly YamlText text;
    private readonly YamlMappingNode node;
    private readonly Dictionary<string, YamlNode> values = new(StringComparer.Ordinal);

    public YamlEntry(YamlText text, YamlMappingNode node, IReadOnlyCollection<string> keys)
    {
        this.text = text;
        this.node = node;
        foreach (var (key, value) in node)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!keys.Contains(name, StringComparer.Ordinal))
            {
                var hint = Nearest.Hint(name, keys) is { Length: > 0 } meant ? meant : $" Known are {string.Join(", ", keys)}.";
                text.Problem(key, $"The key {ContentProblems.Show(name)} is not known.{hint}");
            }
            else if (!IsNothing(value))
            {
                values[name] = value;
            }
        }
    }

    public ContentPlace Place => new(text.File, text.LineOf(node));

    public static bool IsNothing(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    public bool Has(string key) => values.ContainsKey(key);

    public bool IsEmptyList(string key) => Node(key) is YamlSequenceNode { Children.Count: 0 };

    public YamlNode? Node(string key) => values.GetValueOrDefault(key);

    /// <summary>The line of a key's value, or of the entry where there is none.</summary>
    public ContentPlace PlaceOf(string key) => values.TryGetValue(key, out var value)
        ? new ContentPlace(text.File, text.LineOf(value))
        : Place;

    public void Problem(string key, string message) => text.Problems.Add(PlaceOf(key), message);

    public string? Text(string key) => values.TryGetValue(key, out var value) ? Scalar(key, value) : null;

    /// <summary>As <see cref="Text(string)"/>; what is longer than editing lets pass is a problem.</summary>
    public string? Text(string key, int longest)
    {
        var words = Text(key);
        RefuseLonger(key, words, longest);
        return words;
    }

    /// <summary>As <see cref="Text(string, int)"/>; a missing or blank value is a problem.</summary>
    public string? Required(string key, int longest = int.MaxValue)
    {
        if (!values.TryGetValue(key, out var value))
        {
            text.Problems.Add(Place, $"The key {key} is missing.");
            return null;
        }
        var words = Scalar(key, value);
        if (words is not null && string.IsNullOrWhiteSpace(words))
        {
            Problem(key, $"The key {key} is empty.");
            return null;
        }
        RefuseLonger(key, words, longest);
        return words;
    }

    /// <summary>As <see cref="Required"/>; what a form would refuse in a field of one line is a problem.</summary>
    public string? Line(string key, int longest)
    {
        var words = Required(key);
        if (words is not null && OneLine.Wrong(words, longest) is { } wrong)
            Problem(key, $"The key {key} {wrong}");
        return words;
    }

    public IReadOnlyList<string> Texts(string key) => [.. Items(key).Select(i => i.Text)];

    /// <summary>The texts of a list, each with its place.</summary>
    public IReadOnlyList<(string Text, ContentPlace Place)> Items(string key)
    {
        if (!values.TryGetValue(key, out var value))
            return [];
        if (value is not YamlSequenceNode sequence)
        {
            Problem(key, $"The key {key} must be a list, as in [one, two].");
            return [];
        }
        var items = new List<(string, ContentPlace)>();
        foreach (var item in sequence)
        {
            if (IsNothing(item))
                text.Problem(item, $"The list {key} has an empty item.");
            else if (Scalar(key, item) is { } words)
                items.Add((words, new ContentPlace(text.File, text.LineOf(item))));
        }
        return items;
    }

    public Guid? Guid(string key)
    {
        if (Text(key) is not { } words)
            return null;
        if (System.Guid.TryParseExact(words, "D", out var guid))
            return guid;
        Problem(key, $"{ContentProblems.Show(words)} is no id: leave it out, or keep what an export wrote.");
        return null;
    }

    public int? Number(string key)
    {
        if (Text(key) is not { } words)
            return null;
        if (int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        Problem(key, $"{ContentProblems.Show(words)} is no whole number.");
        return null;
    }

    public bool IsTrue(string key)
    {
        var word = Text(key);
        if (word is not (null or "true" or "false"))
            Problem(key, $"{ContentProblems.Show(word)} is neither true nor false.");
        return word is "true";
    }

    public DateOnly? Date(string key)
    {
        if (Text(key) is not { } words)
            return null;
        if (DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Problem(key, $"{ContentProblems.Show(words)} is no date: write year, month and day, as in 2024-11-30.");
        return null;
    }

    public T? OneOf<T>(string key) where T : struct, Enum
    {
        if (Text(key) is not { } words)
            return null;
        if (Word.Parse<T>(words) is { } value)
            return value;
        var hint = Nearest.Hint(words, Word.All<T>());
        Problem(key, $"{ContentProblems.Show(words)} is no {key}. There are {string.Join(", ", Word.All<T>())}.{hint}");
        return null;
    }

    private void RefuseLonger(string key, string? words, int longest)
    {
        if (words?.Length > longest)
            Problem(key, string.Create(CultureInfo.InvariantCulture, $"The key {key} holds {words.Length:N0} characters; {longest:N0} are the most."));
    }

    private string? Scalar(string key, YamlNode value)
    {
        if (value is not YamlScalarNode { Value: { } words })
        {
            text.Problem(value, $"The key {key} must hold text, not a list or further keys.");
            return null;
        }
        if (!IsStorable(words))
        {
            text.Problem(value, $"The key {key} holds a character that is no text: a NUL, or half of a pair. Take it out.");
            return null;
        }
        return words;
    }

    // Escapes such as "\0" and "\uD800" can write what no database and no UTF-8 file can hold.
    private static bool IsStorable(string words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == '\0')
                return false;
            if (!char.IsSurrogate(words[i]))
                continue;
            if (i + 1 >= words.Length || !char.IsSurrogatePair(words[i], words[i + 1]))
                return false;
            i++;
        }
        return true;
    }
}
