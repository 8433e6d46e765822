using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using RoleAtlas.Core.Accounts;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Data;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Accounts;

/// <summary>ASP.NET Core Identity on the catalogue's database.</summary>
internal static class AccountServices
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<AtlasDbContext>(provider => provider.GetRequiredService<CurrentAtlas>().Database.CreateDbContext());
        services.AddAuthentication(options =>
        {
            options.DefaultScheme = IdentityConstants.ApplicationScheme;
            options.DefaultSignInScheme = IdentityConstants.ExternalScheme;
        }).AddIdentityCookies();
        services.AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // Length is what keeps a password from being guessed; rules on its letters only make it hard to keep.
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = options.Password.RequireLowercase =
                    options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddEntityFrameworkStores<AtlasDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<AccountClaims>();

        // Looked at with every request: whoever is signed out everywhere, or may do less, is so at once.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero);
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "roleatlas";
            cookie.LoginPath = AtlasUrls.SignIn;
            cookie.ReturnUrlParameter = UrlQuery.Return;
        });
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitAccount>();

        // Beside the database, so that people stay signed in when the program is started anew or moved.
        services.AddDataProtection().SetApplicationName("RoleAtlas");
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<AtlasOptions>, ILoggerFactory>((keys, atlas, logger) =>
            keys.XmlRepository = new FileSystemXmlRepository(Directory.CreateDirectory(Path.Combine(atlas.Value.DataDirectory, "keys")), logger));
        return services;
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
