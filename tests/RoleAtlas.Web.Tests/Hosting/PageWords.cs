using AngleSharp.Dom;

namespace RoleAtlas.Web.Tests.Hosting;

internal static class PageWords
{
    /// <summary>The text within, each run of white space one space.</summary>
    public static string Words(this INode node) =>
        string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The section whose heading begins with these words; null where there is none.</summary>
    public static IElement? Section(this IParentNode page, string heading) => page.QuerySelectorAll("section")
        .FirstOrDefault(s => s.QuerySelector("h1, h2, h3")?.Words().StartsWith(heading, StringComparison.Ordinal) == true);

    /// <summary>The first link with exactly these words.</summary>
    public static IElement Link(this IParentNode page, string words) => page.QuerySelectorAll("a")
        .FirstOrDefault(a => a.Words() == words) ?? throw new InvalidOperationException($"There is no link “{words}”.");
}
