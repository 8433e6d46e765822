using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using RoleAtlas.Web.Accounts;
using RoleAtlas.Web.Serving;

namespace RoleAtlas.Web.Access;

/// <summary>What somebody may do; every endpoint and every verb that writes names one of these.</summary>
public static class AtlasPolicies
{
    /// <summary>Anybody where reading is public, else whoever is signed in, and a stranger for a page that is shared with all.</summary>
    public const string Read = nameof(Read);

    /// <summary>Whoever is signed in, for what is theirs.</summary>
    public const string OwnAccount = nameof(OwnAccount);

    public const string Edit = nameof(Edit);
    public const string ManageAccounts = nameof(ManageAccounts);

    /// <summary>The role claims that accounts carry.</summary>
    public const string Editor = "editor";

    public const string Admin = "admin";

    public static IServiceCollection AddAtlasPolicies(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .AddPolicy(OwnAccount, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(Edit, policy => policy.RequireRole(Editor, Admin))
            .AddPolicy(ManageAccounts, policy => policy.RequireRole(Admin));
        services.AddOptions<AuthorizationOptions>().Configure<IOptions<AtlasOptions>>((authorization, atlas) =>
            authorization.AddPolicy(Read, policy => _ = atlas.Value.IsPublic
                ? policy.RequireAssertion(_ => true)
                : policy.RequireAssertion(asked => asked.User.IsSignedIn() || IsShared(asked.Resource))));
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, Refusals>();
        return services;
    }

    /// <summary>Whether the request came by a link whose maker lets everybody read the one page that it shows.</summary>
    private static bool IsShared(object? request) =>
        request is HttpContext http && http.RequestServices.GetRequiredService<ShownAtlas>().Link is { IsOpenToAll: true };
}
