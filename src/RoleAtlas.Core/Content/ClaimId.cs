using System.Security.Cryptography;
using System.Text;

namespace RoleAtlas.Core.Content;

/// <summary>The public id of a claim: six letters and digits without look-alikes, short enough to read aloud.</summary>
public static class ClaimId
{
    public const int Length = 6;
    public const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    public static bool IsValid(string text) =>
        text.Length == Length && text.All(c => Alphabet.Contains(c, StringComparison.Ordinal));

    /// <summary>
    /// An id for a claim that has none, made from what it says: the same content gets the same links wherever it is
    /// imported.
    /// </summary>
    /// <param name="identity">What tells the claim apart from all others.</param>
    /// <param name="taken">The ids in use, this one's own included afterwards.</param>
    public static string New(string identity, ISet<string> taken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{attempt}\n{identity}"));
            var id = string.Concat(hash.Take(Length).Select(b => Alphabet[b % Alphabet.Length]));
            if (taken.Add(id))
                return id;
        }
    }
}
