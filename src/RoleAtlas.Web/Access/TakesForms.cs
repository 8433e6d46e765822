using Microsoft.AspNetCore.Antiforgery;

namespace RoleAtlas.Web.Access;

/// <summary>
/// Marks an endpoint, or the page behind it, that may be sent something: it then asks for the antiforgery token. What is not
/// marked answers GET and HEAD and nothing else.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFormsAttribute : Attribute, IAntiforgeryMetadata
{
    public bool RequiresValidation => true;
}

/// <summary>
/// Marks what an editing session talks to. It takes no forms: a session begins with the cookie, which comes along only from this
/// host's own pages.
/// </summary>
public sealed class EditingSession;
