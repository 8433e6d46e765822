using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace RoleAtlas.Web.Sharing;

/// <summary>How often one address is told that a link does not work: a person never notices, a program that guesses does. What keeps a link is that it cannot be guessed.</summary>
internal static class ShareLimits
{
    /// <summary>Named by the page that says so.</summary>
    public const string Policy = "share-links";

    public const int PerMinute = 30;

    public static IServiceCollection AddSharing(this IServiceCollection services) => services
        .AddScoped<ShareLinks>()
        .AddScoped<PagesToShare>()
        .Configure<RateLimiterOptions>(limits => limits.AddPolicy(Policy, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) })));
}
