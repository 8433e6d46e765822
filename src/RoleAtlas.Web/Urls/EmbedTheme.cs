namespace RoleAtlas.Web.Urls;

/// <summary>The values of <c>?theme=</c>: an embed is light or dark as the reader's system is, unless the page around it is not.</summary>
public static class EmbedTheme
{
    public const string Light = "light";
    public const string Dark = "dark";

    /// <summary>Null where the system decides.</summary>
    public static string? Of(IQueryCollection query) => UrlQuery.One(query, UrlQuery.Theme) is Light or Dark ? UrlQuery.One(query, UrlQuery.Theme) : null;

    /// <summary>What to say of a value that means nothing; null where it means something.</summary>
    public static string? Notice(IQueryCollection query) => UrlQuery.One(query, UrlQuery.Theme) is { } asked and not (Light or Dark)
        ? $"“{asked}” is no theme; it is {Light} or {Dark}, and else as the system has it."
        : null;
}
