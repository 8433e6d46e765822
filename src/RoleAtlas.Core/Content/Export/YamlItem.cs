using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RoleAtlas.Core.Content.Export;

/// <summary>A YAML mapping that is put together key by key and written as a person would: block style, quotes only where needed.</summary>
internal sealed partial class YamlItem
{
    private static readonly EmitterSettings Settings = new(
        bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, skipAnchorName: true, indentSequences: true, newLine: "\n");

    private readonly List<ParsingEvent> events = [];

    /// <summary>Null is left out; an empty text is written.</summary>
    public YamlItem Add(string key, string? text)
    {
        if (text is not null)
            events.AddRange([Key(key), YamlScalar.Of(text)]);
        return this;
    }

    /// <summary>What no program can take for anything else, such as an enum's word: never in quotes.</summary>
    public YamlItem AddBare(string key, string? word)
    {
        if (word is not null)
            events.AddRange([Key(key), Key(word)]);
        return this;
    }

    /// <summary>An empty list is left out.</summary>
    public YamlItem Add(string key, IEnumerable<string> texts)
    {
        var items = texts.Select(YamlScalar.InList).ToList();
        if (items.Count > 0)
            events.AddRange([Key(key), new SequenceStart(null, null, true, SequenceStyle.Flow), .. items, new SequenceEnd()]);
        return this;
    }

    /// <summary>No pairs are left out.</summary>
    public YamlItem Add(string key, IEnumerable<(string Key, string Word)> pairs)
    {
        var inner = pairs.SelectMany(p => new[] { YamlScalar.Of(p.Key), Key(p.Word) }).ToList();
        if (inner.Count > 0)
            events.AddRange([Key(key), new MappingStart(null, null, true, MappingStyle.Block), .. inner, new MappingEnd()]);
        return this;
    }

    /// <summary>By itself, as in front matter.</summary>
    public string Alone() => Emit([new MappingStart(null, null, true, MappingStyle.Block), .. events, new MappingEnd()]);

    /// <summary>A list of such items, with an empty line between them.</summary>
    public static string List(IEnumerable<YamlItem> items) => string.Join('\n', items.Select(i => Emit(i.InSequence())));

    /// <summary>As <see cref="List(IEnumerable{YamlItem})"/>, under a key.</summary>
    public static string List(string key, IEnumerable<YamlItem> items)
    {
        var heading = $"{key}:\n";
        // Written one by one: the emitter knows no empty lines.
        var written = items.Select(i => Emit(
            [new MappingStart(null, null, true, MappingStyle.Block), Key(key), .. i.InSequence(), new MappingEnd()])[heading.Length..]).ToList();
        return written.Count == 0 ? $"{key}: []\n" : heading + string.Join('\n', written);
    }

    private IEnumerable<ParsingEvent> InSequence() =>
    [
        new SequenceStart(null, null, true, SequenceStyle.Block),
        new MappingStart(null, null, true, MappingStyle.Block), .. events, new MappingEnd(),
        new SequenceEnd(),
    ];

    private static Scalar Key(string word) => new(AnchorName.Empty, TagName.Empty, word, ScalarStyle.Plain, true, true);

    private static string Emit(IEnumerable<ParsingEvent> events)
    {
        using var text = new StringWriter();
        var emitter = new Emitter(text, Settings);
        foreach (var part in events.Prepend(new DocumentStart(null, null, true)).Prepend(new StreamStart()))
            emitter.Emit(part);
        emitter.Emit(new DocumentEnd(true));
        emitter.Emit(new StreamEnd());
        // The emitter escapes emoji, which people want to read. A backslash stands only in double quotes, and begins an escape there.
        return Escape().Replace(text.ToString(), e => e.Groups[1].Success ? char.ConvertFromUtf32(Convert.ToInt32(e.Groups[1].Value, 16)) : e.Value);
    }

    [GeneratedRegex(@"\\(?:U([0-9A-Fa-f]{8})|.)")]
    private static partial Regex Escape();
}
