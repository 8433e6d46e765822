using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace RoleAtlas.Core.Content;

/// <summary>YAML of a content file, parsed into nodes that know their lines.</summary>
/// <param name="File">For problems.</param>
/// <param name="Root">Null where the text is empty or cannot be parsed; in the latter case there is a problem.</param>
/// <param name="LinesBefore">How many lines of the file come before the YAML.</param>
/// <param name="Problems">Where what is found wrong is collected.</param>
internal sealed record YamlText(string File, YamlNode? Root, int LinesBefore, ContentProblems Problems)
{
    public static YamlText Parse(string file, string text, int linesBefore, ContentProblems problems, out bool malformed)
    {
        var stream = new YamlStream();
        var parser = new BoundedYamlParser(text);
        malformed = true;
        try
        {
            stream.Load(parser);
            malformed = false;
        }
        catch (YamlException exception)
        {
            Malformed(exception.Start.Line, exception.Message);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or FormatException)
        {
            // On some malformed texts YamlDotNet trips over its own checks instead of reporting the text.
            Malformed(parser.Line, "Here, or before, a bracket, a quotation mark or a colon stands alone.");
        }
        if (!malformed && stream.Documents.Count > 1)
        {
            malformed = true;
            var second = stream.Documents[1].RootNode;
            problems.Add(file, linesBefore + (int)second.Start.Line, "A second YAML document begins here. Keep to one in a file.");
        }
        var root = malformed || stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
        return new YamlText(file, root, linesBefore, problems);

        void Malformed(long line, string reason)
        {
            // The end of the text counts as a line of its own there.
            var last = 1 + text.TrimEnd('\n').AsSpan().Count('\n');
            problems.Add(file, linesBefore + (int)Math.Clamp(line, 1, last), $"This is not valid YAML: {reason}");
        }
    }

    public int LineOf(YamlNode node) => LinesBefore + Math.Max(1, (int)node.Start.Line);

    public void Problem(YamlNode node, string message) => Problems.Add(File, LineOf(node), message);

    /// <summary>The mappings of a list, each as an entry; anything else is a problem.</summary>
    public IEnumerable<YamlEntry> Entries(YamlNode? list, string what, params string[] keys)
    {
        if (list is null || YamlEntry.IsNothing(list))
            yield break;

        if (list is not YamlSequenceNode sequence)
        {
            Problem(list, $"There must be a list of {what} here: lines that begin with \"- \".");
            yield break;
        }
        foreach (var node in sequence.TakeWhile(_ => !Problems.IsFull(File)))
        {
            if (node is YamlMappingNode mapping)
                yield return new YamlEntry(this, mapping, keys);
            else
                Problem(node, $"Each of the {what} must have keys, as in \"- {keys[0]}: ...\".");
        }
    }
}
