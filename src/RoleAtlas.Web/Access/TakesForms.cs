namespace RoleAtlas.Web.Access;

/// <summary>
/// Marks an endpoint, or the page behind it, that may be sent something: it then asks for the antiforgery token. What is not
/// marked answers GET and HEAD and nothing else.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFormsAttribute : Attribute;
