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
            policy.AddScriptSrc().Self().WithHash256(ThemeScript.Hash);
            policy.AddStyleSrc().Self().UnsafeInline();
            policy.AddImgSrc().Self().Data();
            policy.AddObjectSrc().None();
            policy.AddBaseUri().Self();
            policy.AddFormAction().Self();
            policy.AddFrameAncestors().None();
        })
        .AddStrictTransportSecurityMaxAge();
}
