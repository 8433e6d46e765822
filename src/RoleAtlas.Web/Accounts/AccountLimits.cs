using System.Globalization;
using System.Threading.RateLimiting;
using RoleAtlas.Web.Access;

namespace RoleAtlas.Web.Accounts;

/// <summary>How often one address may send what strangers can send: a person never notices, a program that guesses does.</summary>
internal static class AccountLimits
{
    /// <summary>Named by the endpoints that it holds for.</summary>
    public const string Policy = "account-forms";

    public const int PerMinute = 30;

    public static IServiceCollection AddAccountLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(""));
        limits.OnRejected = async (rejected, _) =>
        {
            var headers = rejected.HttpContext.Response.Headers;
            headers.CacheControl = "no-store";
            headers.RetryAfter = Math.Ceiling(
                rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait.TotalSeconds : 60).ToString(CultureInfo.InvariantCulture);
            await Refusals.Page(
                StatusCodes.Status429TooManyRequests, "Too many tries",
                "Too much was sent from where you are. Wait a minute, go back, and try again.", signIn: false).ExecuteAsync(rejected.HttpContext);
        };
    });
}
