using System.Text;

namespace RoleAtlas.Core.Text;

/// <summary>
/// A text in the form in which words are compared: every run of white space as one space, mathematical letters as plain
/// ones. Everything else stays as it is; look-alike characters stay different.
/// </summary>
internal sealed class MatchingText
{
    private readonly int[] offsets;

    private MatchingText(string value, int[] offsets)
    {
        Value = value;
        this.offsets = offsets;
    }

    public string Value { get; }

    public static MatchingText Of(string text)
    {
        var value = new StringBuilder(text.Length);
        var offsets = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length;)
        {
            var length = 1;
            if (char.IsWhiteSpace(text[i]))
            {
                if (value.Length == 0 || value[^1] != ' ') Append(' ');
            }
            else
            {
                var letter = PlainLetters.FoldAt(text, i, out length);
                Append(letter == '\0' ? text[i] : letter);
            }
            i += length;

            void Append(char c)
            {
                value.Append(c);
                offsets.Add(i);
            }
        }
        offsets.Add(text.Length);
        return new MatchingText(value.ToString(), [.. offsets]);
    }

    /// <summary>The offset in the original text of the character at <paramref name="index"/> of <see cref="Value"/>.</summary>
    public int ToOriginal(int index) => offsets[index];

    /// <summary>The index in <see cref="Value"/> of what stands at an offset of the original text.</summary>
    public int FromOriginal(int offset)
    {
        var index = Array.BinarySearch(offsets, offset);
        // Within a run of white space, or a surrogate pair, the character that stands for it.
        return index >= 0 ? index : ~index - 1;
    }
}
