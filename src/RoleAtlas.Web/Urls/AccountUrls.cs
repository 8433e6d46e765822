namespace RoleAtlas.Web.Urls;

// The addresses of account pages.
public static partial class AtlasUrls
{
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string Account = "/account";
    public const string People = "/account/people";
    public const string SetUp = "/account/set-up";
    public const string NewPassword = "/account/new-password";
    public const string PasskeyRequest = "/account/passkey-request";
    public const string PasskeyCreation = "/account/passkey-creation";
    public const string OpenIdConnectReturn = "/account/openid-connect/return";
    public const string OpenIdConnectSignIn = "/account/openid-connect/sign-in";

    /// <summary>Leads whoever is signed in to the provider, to connect their account there with the one here.</summary>
    public const string OpenIdConnectConnecting = "/account/openid-connect/connecting";

    /// <summary>Where they come back to, and say that it is this account that they meant.</summary>
    public const string OpenIdConnectConnect = "/account/openid-connect/connect";

    /// <summary>Where the link of an invitation leads, and the one that the program prints on a first start.</summary>
    public const string Join = "/account/join";

    /// <summary>Leads to the OpenID Connect provider; from there people come to <see cref="OpenIdConnectReturn"/>, and end at <see cref="OpenIdConnectSignIn"/>.</summary>
    public const string OpenIdConnect = "/account/openid-connect";

    /// <summary>Signs in and then leads to this address, which is host-relative.</summary>
    public static string SignInFor(string address) => UrlQuery.Write(SignIn, (UrlQuery.Return, address));

    public static string JoinWith(string token) => UrlQuery.Write(Join, (UrlQuery.Token, token));

    public static string SetUpWith(string token) => UrlQuery.Write(SetUp, (UrlQuery.Token, token));

    public static string NewPasswordFor(Guid account, string token) =>
        UrlQuery.Write(NewPassword, (UrlQuery.Account, account.ToString("N")), (UrlQuery.Token, token));
}
