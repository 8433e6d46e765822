using System.Buffers.Text;
using System.Security.Cryptography;

namespace RoleAtlas.Web.Sharing;

/// <summary>The secret in a link that shares a page: 144 bits, which nobody guesses, in 24 characters that need no escaping.</summary>
public static class ShareToken
{
    private const int Bytes = 18;

    /// <summary>Three bytes make four characters, and none is left over: no two spellings are one token.</summary>
    public const int Length = Bytes / 3 * 4;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Whether it could be one; the database is asked for nothing else.</summary>
    public static bool IsWellFormed(string text) => text.Length == Length && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
