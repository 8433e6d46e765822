using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RoleAtlas.Core.Content;

/// <summary>
/// Refuses what the content format never has and a hostile file could overflow the stack or the memory with: deep
/// nesting and aliases.
/// </summary>
internal sealed class BoundedYamlParser(string text) : IParser
{
    private const int Deepest = 8;

    private readonly Parser inner = new(new StringReader(text));
    private int depth;

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
