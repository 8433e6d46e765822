using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace RoleAtlas.Web.Accounts;

/// <summary>The secret in a link that works once. Nobody can guess it, and the database holds only what is made of it.</summary>
internal static class OneTimeToken
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>As <see cref="Core.Accounts.Invitation.TokenHash"/>; fast on purpose, as there is nothing to guess.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
