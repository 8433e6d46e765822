using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RoleAtlas.Core.Content;

/// <summary>
/// Refuses what the content format never has and a hostile file could overflow the stack or the memory with: deep
/// nesting and aliases.
/// </summary>
internal sealed class BoundedYamlParser : IParser
{
    private const int Deepest = 8;

    private readonly Scanner scanner;
    private readonly Parser inner;
    private int depth;

    public BoundedYamlParser(string text)
    {
        scanner = new Scanner(new StringReader(text));
        inner = new Parser(scanner);
    }

    /// <summary>How far it has read, from 1.</summary>
    public long Line => scanner.CurrentPosition.Line;

    public ParsingEvent? Current => inner.Current;

    public bool MoveNext()
    {
        if (!inner.MoveNext())
            return false;

        switch (Current)
        {
            case AnchorAlias alias:
                throw new YamlException(alias.Start, alias.End, "Aliases (*name) are not part of the format.");
            case MappingStart or SequenceStart when ++depth > Deepest:
                throw new YamlException(Current.Start, Current.End, "Nested too deeply.");
            case MappingEnd or SequenceEnd:
                depth--;
                break;
        }
        return true;
    }
}
