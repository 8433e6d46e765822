namespace RoleAtlas.Web.Serving;

/// <summary>
/// Marks a page that may stand within a page of another site, as <see cref="EmbedHosts"/> has it. Such a page has no script, no
/// form and no way to change anything, so that nobody can be led to press what they do not see.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FramedAttribute : Attribute;
