using AngleSharp;
using AngleSharp.Html.Parser;

namespace RoleAtlas.Web.Serving;

/// <summary>
/// Lets the links and forms of a page that shows another state of the catalogue lead to pages of the same state. Done to the page as
/// a whole, so that no component has to think of it and none can forget it; such pages are few, and are kept as others are.
/// </summary>
public static class KeptLinks
{
    /// <summary>Marks a link that leaves the state that is shown.</summary>
    public const string Leaves = "data-leaves";

    /// <summary>Attributes whose values are addresses, or beginnings of one.</summary>
    private static readonly (string Selector, string Attribute)[] Addresses =
        [("a[href]", "href"), ("link[rel=alternate][href]", "href"), ("[data-open]", "data-open")];

    /// <summary>Stands within compression.</summary>
    public static IApplicationBuilder UseKeptLinks(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var shown = context.RequestServices.GetRequiredService<ShownAtlas>();
        if (!shown.Kept.Any())
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        using var made = new MemoryStream();
        context.Response.Body = made;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        made.Position = 0;
        if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
        {
            using var reader = new StreamReader(made);
            await context.Response.WriteAsync(Rewrite(await reader.ReadToEndAsync(), shown));
        }
        else
        {
            await made.CopyToAsync(body);
        }
    });

    internal static string Rewrite(string html, ShownAtlas shown)
    {
        var page = new HtmlParser().ParseDocument(html);
        foreach (var (selector, attribute) in Addresses)
        {
            foreach (var element in page.QuerySelectorAll(selector).Where(e => !e.HasAttribute(Leaves)))
            {
                var address = element.GetAttribute(attribute)!;
                var kept = shown.Keep(address);
                if (kept != address)
                {
                    element.SetAttribute(attribute, kept);
                }
            }
        }

        foreach (var form in page.Forms.Where(f => f.Method == "get" && shown.Keep(f.GetAttribute("action") ?? "/") != f.GetAttribute("action")))
        {
            foreach (var (name, value) in shown.Kept)
            {
                var field = page.CreateElement("input");
                field.SetAttribute("type", "hidden");
                field.SetAttribute("name", name);
                field.SetAttribute("value", value);
                form.Prepend(field);
            }
        }

        return page.ToHtml();
    }
}
