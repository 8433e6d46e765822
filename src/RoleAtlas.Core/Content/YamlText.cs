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
        malformed = false;
        var stream = new YamlStream();
        try
        {
            stream.Load(new BoundedYamlParser(text));
        }
        catch (YamlException exception)
        {
            malformed = true;
            problems.Add(
                file, linesBefore + Math.Max(1, (int)exception.Start.Line), $"This is not valid YAML: {exception.Message}");
        }
        if (stream.Documents.Count > 1)
        {
            var second = stream.Documents[1].RootNode;
            problems.Add(file, linesBefore + (int)second.Start.Line, "A second YAML document begins here. Keep to one in a file.");
        }
        var root = malformed || stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
        return new YamlText(file, root, linesBefore, problems);
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
        foreach (var node in sequence)
        {
            if (node is YamlMappingNode mapping)
                yield return new YamlEntry(this, mapping, keys);
            else
                Problem(node, $"Each of the {what} must have keys, as in \"- {keys[0]}: ...\".");
        }
    }
}
