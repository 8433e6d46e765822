using System.Text;

namespace RoleAtlas.Core.Content;

/// <summary>One file as it was found, before anything is known about it.</summary>
/// <param name="Path">Within the content folder, with forward slashes: <c>claims/01-vision.yml</c>.</param>
/// <param name="Bytes">Untrusted.</param>
public sealed record ContentFile(string Path, byte[] Bytes)
{
    /// <summary>In bytes. More than the longest text with all its claims; what is larger got here by mistake.</summary>
    public const int MaximumSize = 8 * 1024 * 1024;

    public static string TooLarge => $"The file is larger than {MaximumSize / 1024 / 1024} MiB. Split it, or take it out.";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text with LF line breaks and without a byte order mark; null, and a problem, where it is none.</summary>
    internal string? Decode(ContentProblems problems)
    {
        if (Bytes.Length > MaximumSize)
        {
            problems.Add(Path, 1, TooLarge);
            return null;
        }
        if (Array.IndexOf(Bytes, (byte)0) is >= 0 and var zero)
        {
            problems.Add(Path, LineAt(zero), "The file holds a NUL byte, so it is no text in UTF-8. Save it as UTF-8.");
            return null;
        }
        try
        {
            return Strict.GetString(Bytes).TrimStart('\uFEFF')
                .Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }
        catch (DecoderFallbackException exception)
        {
            problems.Add(Path, LineAt(exception.Index), "The file is not in UTF-8 here. Save it as UTF-8.");
            return null;
        }
    }

    private int LineAt(int position) => 1 + Bytes.AsSpan(0, Math.Clamp(position, 0, Bytes.Length)).Count((byte)'\n');
}
