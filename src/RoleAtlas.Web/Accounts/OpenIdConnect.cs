using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using RoleAtlas.Web.Access;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Accounts;

/// <summary>Signing in at an organisation's own OpenID Connect provider, where the settings name one.</summary>
internal static class OpenIdConnect
{
    /// <summary>What goes along while somebody is elsewhere, kept from eyes and hands by data protection.</summary>
    public const string Invitation = nameof(Invitation);

    public const string Return = nameof(Return);

    /// <summary>The id of the account that is to be connected.</summary>
    public const string Account = nameof(Account);

    /// <summary>A provider that does not answer keeps nobody waiting longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void AddOpenIdConnectOf(this AuthenticationBuilder authentication, IConfiguration configuration)
    {
        var settings = configuration.GetSection($"{AtlasOptions.Section}:{nameof(AtlasOptions.OpenIdConnect)}").Get<OpenIdConnectSettings>();
        if (settings is not { IsConfigured: true })
        {
            return;
        }

        authentication.AddOpenIdConnect(options =>
        {
            options.Authority = settings.Authority;
            options.RequireHttpsMetadata = settings.Authority!.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
            (options.ClientId, options.ClientSecret) = (settings.ClientId, settings.ClientSecret);
            (options.ResponseType, options.ResponseMode) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query);
            options.Scope.Add("email");
            options.GetClaimsFromUserInfoEndpoint = true;
            options.MapInboundClaims = false;
            options.ClaimActions.Remove("iss");
            options.ClaimActions.MapUniqueJsonKey("email_verified", "email_verified");
            options.CallbackPath = AtlasUrls.OpenIdConnectReturn;
            options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
            options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Events.OnRedirectToIdentityProvider = context =>
            {
                context.ProtocolMessage.RedirectUri = context.HttpContext.RequestServices.GetRequiredService<PublicAddress>()
                    .Of(context.Request, AtlasUrls.OpenIdConnectReturn);
                return Task.CompletedTask;
            };
            options.BackchannelTimeout = Patience;
            options.Events.OnRemoteFailure = context =>
            {
                ComeBack(context.HttpContext, context.Properties, context.Failure);
                context.HandleResponse();
                return Task.CompletedTask;
            };
        });
    }

    /// <summary>
    /// Leads to the provider. A link and no form, since the security policy keeps forms from leading elsewhere; nothing is changed
    /// by following it, and the way back is good only in the browser that took it.
    /// </summary>
    public static void MapOpenIdConnect(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetRequiredService<IOptions<AtlasOptions>>().Value.OpenIdConnect.IsConfigured)
        {
            app.MapGet(AtlasUrls.OpenIdConnect, (HttpContext context) => LeaveAsync(context, new AuthenticationProperties
            {
                RedirectUri = AtlasUrls.OpenIdConnectSignIn,
                Items =
                {
                    [Invitation] = UrlQuery.One(context.Request.Query, UrlQuery.Token),
                    [Return] = ReturnAddress.Checked(UrlQuery.One(context.Request.Query, UrlQuery.Return)),
                },
            })).AllowAnonymous();
            app.MapGet(AtlasUrls.OpenIdConnectConnecting, (HttpContext context) => LeaveAsync(context, new AuthenticationProperties
            {
                RedirectUri = AtlasUrls.OpenIdConnectConnect, Items = { [Account] = context.User.FindFirstValue(ClaimTypes.NameIdentifier) },
            })).RequireAuthorization(AtlasPolicies.OwnAccount);
        }
    }

    /// <summary>Where to go is for the provider to say, which may not answer.</summary>
    private static async Task LeaveAsync(HttpContext context, AuthenticationProperties properties)
    {
        try
        {
            await context.ChallengeAsync(OpenIdConnectDefaults.AuthenticationScheme, properties);
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or HttpRequestException && !context.RequestAborted.IsCancellationRequested)
        {
            ComeBack(context, properties, exception);
        }
    }

    private static void ComeBack(HttpContext context, AuthenticationProperties? properties, Exception? failure)
    {
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OpenIdConnect))
            .LogWarning(failure, "Signing in by OpenID Connect did not work.");
        context.Response.Redirect(properties?.Items.ContainsKey(Account) is true
            ? UrlQuery.Write(AtlasUrls.Account, (UrlQuery.Done, AccountNotices.NotConnected))
            : UrlQuery.Write(AtlasUrls.SignIn, (UrlQuery.Done, SignInNotices.Elsewhere)));
    }

    /// <summary>Who came back from the provider; null where nobody did.</summary>
    public static async Task<ElsewherePerson?> ReadAsync(HttpContext context)
    {
        var result = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        string? Claim(string type) => result.Principal?.FindFirst(type)?.Value is { Length: > 0 } value ? value : null;

        // Nothing comes back as an empty word.
        string? Item(string key) => result.Properties!.Items.TryGetValue(key, out var value) && value is { Length: > 0 } ? value : null;
        return result.Succeeded && Claim("iss") is { } issuer && Claim("sub") is { } subject
            ? new ElsewherePerson(
                new UserLoginInfo(issuer, subject, null), Claim("name"), Claim("email_verified") is "false" or "False" ? null : Claim("email"),
                Item(Invitation), Item(Return), Item(Account))
            : null;
    }
}

/// <summary>Whom the provider says somebody is.</summary>
/// <param name="Login">The provider and its own name for them, which never changes; e-mail addresses do, and are not proven.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Email">Null where it tells none, or one that it knows to be unproven.</param>
/// <param name="Invitation">The secret of the link that they came with.</param>
/// <param name="Return">Where they go on.</param>
/// <param name="Account">The id of the account here with which they set out to connect that one; null where they came to sign in.</param>
internal sealed record ElsewherePerson(UserLoginInfo Login, string? Name, string? Email, string? Invitation, string? Return, string? Account);
