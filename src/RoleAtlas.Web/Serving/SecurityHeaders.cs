using Microsoft.Extensions.Options;
using NetEscapades.AspNetCore.SecurityHeaders.Headers.ContentSecurityPolicy;

namespace RoleAtlas.Web.Serving;

internal static class SecurityHeaders
{
    /// <summary>The policy of pages that are made to stand within others.</summary>
    public const string Embeds = nameof(Embeds);

    public static IServiceCollection AddSecurityHeaders(this IServiceCollection services)
    {
        services.AddSecurityHeaderPolicies((policies, provider) => policies
            .SetDefaultPolicy(Policy(hosts: [], WithOwnScripts))
            .AddPolicy(Embeds, Policy(EmbedHosts.Of(provider.GetRequiredService<IOptions<AtlasOptions>>().Value), scripts => scripts.None())));
        return services;
    }

    /// <summary>
    /// Everything comes from this host and no other; nobody may frame a page that is not made for it. Inline style attributes carry
    /// numbers that the style sheet turns into widths.
    /// </summary>
    private static HeaderPolicyCollection Policy(IReadOnlyList<string> hosts, Action<ScriptSourceDirectiveBuilder> scripts)
    {
        var headers = new HeaderPolicyCollection()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddPermissionsPolicy(policy =>
            {
                // Not every feature there is: browsers complain in the console about each that they do not know.
                policy.AddCamera().None();
                policy.AddGeolocation().None();
                policy.AddMicrophone().None();
                policy.AddPayment().None();
                policy.AddUsb().None();
            })
            .AddContentSecurityPolicy(policy =>
            {
                policy.AddDefaultSrc().Self();
                scripts(policy.AddScriptSrc());
                policy.AddStyleSrc().Self().UnsafeInline();
                policy.AddImgSrc().Self().Data();
                policy.AddObjectSrc().None();
                policy.AddBaseUri().Self();
                policy.AddFormAction().Self();
                FrameAncestors(policy.AddFrameAncestors(), hosts);
            })
            .AddStrictTransportSecurityMaxAge();

        // The older header knows no list of hosts.
        return hosts.Count == 0 ? headers.AddFrameOptionsDeny() : headers;
    }

    private static void WithOwnScripts(ScriptSourceDirectiveBuilder scripts) => scripts.Self().WithHash256(ThemeScript.Hash);

    private static void FrameAncestors(FrameAncestorsDirectiveBuilder ancestors, IReadOnlyList<string> hosts) =>
        _ = hosts.Count == 0 ? ancestors.None() : ancestors.From(hosts);
}
