using System.Buffers.Text;
using System.Security.Cryptography;

namespace RoleAtlas.Web.Sharing;

/// <summary>The secret in a link that shares a page: nearly 144 bits, which nobody guesses, in 24 characters that need no escaping.</summary>
public static class ShareToken
{
    private const int Bytes = 18;

    /// <summary>Three bytes make four characters, and none is left over: no two spellings are one token.</summary>
    public const int Length = Bytes / 3 * 4;

    /// <summary>Begins and ends with a letter or a number: programs that find links in words leave other signs out.</summary>
    public static string New()
    {
        while (true)
        {
            var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
            if (char.IsAsciiLetterOrDigit(token[0]) && char.IsAsciiLetterOrDigit(token[^1]))
                return token;
        }
    }

    /// <summary>Whether it could be one; the database is asked for nothing else.</summary>
    public static bool IsWellFormed(string text) => text.Length == Length && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
