using System.ComponentModel.DataAnnotations;

namespace RoleAtlas.Web.Accounts;

/// <summary>What can be wrong with the settings of accounts.</summary>
internal static class AccountSettings
{
    private const string Admin = $"{AtlasOptions.Section}:{nameof(AtlasOptions.Admin)}";
    private const string OpenIdConnect = $"{AtlasOptions.Section}:{nameof(AtlasOptions.OpenIdConnect)}";

    public static IEnumerable<string> WrongIn(AtlasOptions options) => WrongIn(options.Admin).Concat(WrongIn(options.OpenIdConnect));

    private static IEnumerable<string> WrongIn(AdminOptions admin)
    {
        var hasEmail = !string.IsNullOrEmpty(admin.Email);
        if (hasEmail != !string.IsNullOrEmpty(admin.Password))
        {
            var (given, missing) = hasEmail ? (nameof(admin.Email), nameof(admin.Password)) : (nameof(admin.Password), nameof(admin.Email));
            yield return $"{Admin}:{missing} is missing, since {Admin}:{given} is there. Set both, or neither and use the link that the program prints.";
        }

        if (hasEmail && !new EmailAddressAttribute().IsValid(admin.Email))
        {
            yield return $"{Admin}:{nameof(admin.Email)} is “{admin.Email}”, and must be an e-mail address such as ada@example.org.";
        }

        if (admin.Password is { Length: > 0 and < AccountServices.ShortestPassword })
        {
            yield return $"{Admin}:{nameof(admin.Password)} is too short. A password has {AccountServices.ShortestPassword} characters or more.";
        }
    }

    private static IEnumerable<string> WrongIn(OpenIdConnectSettings settings)
    {
        (string Key, string? Value)[] needed =
        [
            (nameof(settings.Authority), settings.Authority), (nameof(settings.ClientId), settings.ClientId),
            (nameof(settings.ClientSecret), settings.ClientSecret),
        ];
        (string Key, string? Value)[] others = [(nameof(settings.Name), settings.Name), (nameof(settings.NewAccounts), settings.NewAccounts)];
        var given = needed.Concat(others).Where(s => !string.IsNullOrEmpty(s.Value)).Select(s => s.Key).ToList();
        foreach (var (key, _) in needed.Where(s => given.Count > 0 && string.IsNullOrEmpty(s.Value)))
        {
            yield return $"{OpenIdConnect}:{key} is missing, since {OpenIdConnect}:{given[0]} is there. Signing in by OpenID Connect needs "
                + $"{nameof(settings.Authority)}, {nameof(settings.ClientId)} and {nameof(settings.ClientSecret)}.";
        }

        if (!string.IsNullOrEmpty(settings.Authority)
            && !(Uri.TryCreate(settings.Authority, UriKind.Absolute, out var url) && (url.Scheme == "https" || (url.Scheme == "http" && url.IsLoopback))))
        {
            yield return $"{OpenIdConnect}:{nameof(settings.Authority)} is “{settings.Authority}”, and must be an address that begins with https://.";
        }

        if (!string.IsNullOrEmpty(settings.NewAccounts) && settings.NewAccounts is not ("reader" or "editor"))
        {
            yield return $"{OpenIdConnect}:{nameof(settings.NewAccounts)} is “{settings.NewAccounts}”, and must be “reader” or “editor”, or left out.";
        }
    }
}
