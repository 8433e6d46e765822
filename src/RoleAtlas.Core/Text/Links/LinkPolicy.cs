namespace RoleAtlas.Core.Text.Links;

/// <summary>Which addresses a source may link to. A source is untrusted: what is not listed here is not a link.</summary>
public static class LinkPolicy
{
    private static readonly string[] Schemes = ["http://", "https://", "mailto:"];

    /// <summary>
    /// True for absolute addresses of an allowed scheme. Relative ones pointed into the site a source came from, and
    /// would point into this one.
    /// </summary>
    public static bool Allows(string? address) =>
        address is not null
        && Schemes.Any(scheme => address.Length > scheme.Length && address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
}
