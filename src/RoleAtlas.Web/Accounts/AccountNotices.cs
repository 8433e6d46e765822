namespace RoleAtlas.Web.Accounts;

/// <summary>What the account page says after one of its forms was sent; the words for the address, and those for the page.</summary>
internal static class AccountNotices
{
    public const string Name = "name";
    public const string Password = "password";
    public const string PasskeyAdded = "passkey";
    public const string PasskeyRenamed = "passkey-name";
    public const string PasskeyRemoved = "passkey-removed";

    public const string Connected = "connected";
    public const string Disconnected = "disconnected";
    public const string NotConnected = "not-connected";
    public const string NotInvited = "not-invited";

    public static string? Of(string? done) => done switch
    {
        Name => "Your name is changed. What you did before stays in the history under the old one.",
        Password => "Your password is changed. Whoever else was signed in with this account is signed out.",
        PasskeyAdded => "The passkey is added. You can sign in with it from now on.",
        PasskeyRenamed => "The passkey has its new name.",
        PasskeyRemoved => "The passkey is removed.",
        Connected => "It is connected. You can sign in there from now on.",
        Disconnected => "It is no longer connected. Sign in with your password or a passkey.",
        NotConnected => "Nothing was connected: you did not come back as somebody who had agreed to it, or nobody answered there. Try again, if you meant to.",
        NotInvited => "You have this account already, and are signed in with it. The invitation was not used; it is for somebody who has none.",
        _ => null,
    };
}
