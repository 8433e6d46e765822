using Microsoft.AspNetCore.Identity;
using RoleAtlas.Core.Accounts;

namespace RoleAtlas.Web.Accounts;

/// <summary>
/// What a browser answers for a passkey. There may be none, as where no script has asked for it; and the question is gone where it
/// was answered before: a form is sent twice, or from two windows.
/// </summary>
internal static class PasskeyAnswers
{
    /// <returns>Null where there is no answer, or no question that it could belong to.</returns>
    public static Task<PasskeyAttestationResult?> AttestedAsync(this SignInManager<Account> signIn, string? answer) =>
        CheckedAsync(answer, signIn.PerformPasskeyAttestationAsync);

    /// <inheritdoc cref="AttestedAsync"/>
    public static Task<PasskeyAssertionResult<Account>?> AssertedAsync(this SignInManager<Account> signIn, string? answer) =>
        CheckedAsync(answer, signIn.PerformPasskeyAssertionAsync);

    private static async Task<TResult?> CheckedAsync<TResult>(string? answer, Func<string, Task<TResult>> check) where TResult : class
    {
        if (string.IsNullOrWhiteSpace(answer))
        {
            return null;
        }

        try
        {
            return await check(answer);
        }
        catch (InvalidOperationException)
        {
            // Identity has no other way to say that nothing was asked.
            return null;
        }
    }
}
