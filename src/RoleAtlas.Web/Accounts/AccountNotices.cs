namespace RoleAtlas.Web.Accounts;

/// <summary>What the account page says after one of its forms was sent; the words for the address, and those for the page.</summary>
internal static class AccountNotices
{
    public const string Name = "name";
    public const string Password = "password";
    public const string PasskeyAdded = "passkey";
    public const string PasskeyRenamed = "passkey-name";
    public const string PasskeyRemoved = "passkey-removed";

    public static string? Of(string? done) => done switch
    {
        Name => "Your name is changed. What you did before stays in the history under the old one.",
        Password => "Your password is changed. Whoever else was signed in with this account is signed out.",
        PasskeyAdded => "The passkey is added. You can sign in with it from now on.",
        PasskeyRenamed => "The passkey has its new name.",
        PasskeyRemoved => "The passkey is removed.",
        _ => null,
    };
}
