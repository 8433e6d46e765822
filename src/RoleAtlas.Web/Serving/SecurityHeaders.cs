namespace RoleAtlas.Web.Serving;

internal static class SecurityHeaders
{
    /// <summary>
    /// Everything comes from this host and no other; nobody may frame a page. Inline style attributes carry numbers that the
    /// style sheet turns into widths.
    /// </summary>
    public static readonly HeaderPolicyCollection Policies = new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddFrameOptionsDeny()
        .AddReferrerPolicyStrictOriginWhenCrossOrigin()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddPermissionsPolicyWithDefaultSecureDirectives()
        .AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().Self();
            policy.AddStyleSrc().Self().UnsafeInline();
            policy.AddImgSrc().Self().Data();
            policy.AddObjectSrc().None();
            policy.AddBaseUri().None();
            policy.AddFormAction().Self();
            policy.AddFrameAncestors().None();
        })
        .AddStrictTransportSecurityMaxAge();
}
