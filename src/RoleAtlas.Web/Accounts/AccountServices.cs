using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;
using RoleAtlas.Core.Accounts;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Data;
using RoleAtlas.Web.Serving;

namespace RoleAtlas.Web.Accounts;

/// <summary>ASP.NET Core Identity on the catalogue's database.</summary>
internal static class AccountServices
{
    /// <summary>Length is what keeps a password from being guessed; rules on its letters only make it hard to keep.</summary>
    public const int ShortestPassword = 12;

    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<AtlasDbContext>(provider => provider.GetRequiredService<CurrentAtlas>().Database.CreateDbContext());
        services.AddScoped<Invitations>().AddScoped<People>().AddScoped<SignInTries>().AddSingleton<FailedTries>();
        services.AddAccountLimits();
        AddCookies(services).AddOpenIdConnectOf(configuration);
        services.AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // User names are e-mail addresses, and those hold more letters than Identity would let into a name.
                options.User.AllowedUserNameCharacters = "";
                options.Password.RequiredLength = ShortestPassword;
                options.Password.RequireDigit = options.Password.RequireLowercase =
                    options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddEntityFrameworkStores<AtlasDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<AccountClaims>();

        // Known by itself to the browser, so that signing in needs no address typed. Without a public address it is good for where it was made.
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<AtlasOptions>>((passkeys, atlas) =>
        {
            passkeys.ResidentKeyRequirement = "required";
            passkeys.ServerDomain = atlas.Value.PublicUrl is { Length: > 0 } url ? new Uri(url).Host : null;
        });

        // Looked at with every request: whoever is signed out everywhere, or may do less, is so at once.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero);
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitAccount>();

        // Beside the database, so that people stay signed in when the program is started anew or moved.
        services.AddDataProtection().SetApplicationName("RoleAtlas");
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<AtlasOptions>, ILoggerFactory>((keys, atlas, logger) =>
            keys.XmlRepository = new FileSystemXmlRepository(Directory.CreateDirectory(Path.Combine(atlas.Value.DataDirectory, "keys")), logger));
        return services;
    }

    private static AuthenticationBuilder AddCookies(IServiceCollection services)
    {
        var authentication = services.AddAuthentication(options =>
        {
            options.DefaultScheme = IdentityConstants.ApplicationScheme;
            options.DefaultSignInScheme = IdentityConstants.ExternalScheme;
        });
        authentication.AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(options => Name(options, "roleatlas").Events.OnValidatePrincipal = ValidateAsync);
            cookies.ExternalCookie!.Configure(options => Name(options, "roleatlas-elsewhere"));

            // What is asked of a passkey waits here for its answer.
            cookies.TwoFactorUserIdCookie!.Configure(options => Name(options, "roleatlas-passkey"));
        });
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "roleatlas-form";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        return authentication;
    }

    private static CookieAuthenticationOptions Name(CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = name;
        options.Cookie.SameSite = SameSiteMode.Lax;
        return options;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        // A style sheet is the same for all.
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);

        // What was read anew holds for this request. Written into the cookie each time, an answer that comes late would sign
        // somebody in again who has just signed out.
        context.ShouldRenew = false;
    }
}

/// <summary>Puts into the cookie what the policies ask for and the history tells.</summary>
internal sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    public const string DisplayName = "display_name";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(DisplayName, user.DisplayName));
        identity.AddClaim(new Claim(identity.RoleClaimType, Word.Of(user.Access)));
        return identity;
    }
}
