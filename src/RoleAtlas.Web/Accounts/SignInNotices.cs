namespace RoleAtlas.Web.Accounts;

/// <summary>What the sign-in page says to whoever was led to it; the words for the address, and those for the page.</summary>
internal static class SignInNotices
{
    public const string Elsewhere = "elsewhere";
    public const string SignedOutEverywhere = "everywhere";
    public const string NewPassword = "password";

    public static string? Of(string? done) => done switch
    {
        Elsewhere => "Signing in elsewhere did not work. Try again, or sign in here.",
        SignedOutEverywhere => "You are signed out everywhere.",
        NewPassword => "Your new password is set, and you are signed out everywhere. Sign in with it.",
        _ => null,
    };
}
