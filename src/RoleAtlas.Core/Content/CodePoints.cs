namespace RoleAtlas.Core.Content;

/// <summary>
/// Positions in exchange formats count code points, as other languages do; inside they are offsets in UTF-16 code units. A
/// position behind the end of a text, as lost words may have, is counted on.
/// </summary>
public static class CodePoints
{
    public static int FromOffset(string text, int offset)
    {
        var position = offset;
        for (var i = 0; i + 1 < Math.Min(offset, text.Length); i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
                position--;
        }
        return position;
    }

    public static int ToOffset(string text, int position)
    {
        var offset = 0;
        for (var counted = 0; counted < position; counted++)
        {
            if (offset >= text.Length)
                return offset + position - counted;
            offset += offset + 1 < text.Length && char.IsSurrogatePair(text[offset], text[offset + 1]) ? 2 : 1;
        }
        return offset;
    }
}
