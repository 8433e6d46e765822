using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Components.Pages.Agenda;
using RoleAtlas.Web.Components.Pages.Compare;
using RoleAtlas.Web.Components.Pages.Matrix;
using RoleAtlas.Web.Components.Pages.Overlap;
using RoleAtlas.Web.Components.Pages.Roles.Charters;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Files;

/// <summary>Pages as files: each at its page's address with an ending, under the same query.</summary>
internal static class FileEndpoints
{
    public static void MapFiles(this WebApplication app)
    {
        foreach (var ending in RoleTableFile.Endings)
        {
            app.MapFile(AtlasUrls.As(AtlasUrls.Matrix, ending), (HttpContext context, AtlasSnapshot atlas) =>
                RoleTableFile.Answer(context, RoleTable.Of(MatrixView.Of(atlas, MatrixUrl.Parse(context.Request.Query).FromStart)), ending));
            app.MapFile($"{AtlasUrls.Compare}/{{pair}}.{ending}", (HttpContext context, AtlasSnapshot atlas, string pair) => Compared(context, atlas, pair, ending));
        }

        app.MapFile(AtlasUrls.As(AtlasUrls.Agenda, "txt"), (HttpContext context, AtlasSnapshot atlas) => FileAnswer.Text(
            context, AgendaText.Write(AgendaView.Of(atlas, AgendaUrl.Parse(context.Request.Query)), FileOrigin.Of(context)), FileAnswer.Plain, FileAnswer.Name("agenda", atlas.Revision, "txt")));
        app.MapDocuments("md", PublicPages.Markdown, () => new MarkdownDocument());
        app.MapDocuments("txt", FileAnswer.Plain, () => new PlainDocument());
        app.MapSourceFiles();
        app.MapCharterFile();
    }

    private static void MapDocuments(this WebApplication app, string ending, string type, Func<Document> blank)
    {
        app.MapFile(AtlasUrls.As(AtlasUrls.Overlap, ending), (HttpContext context, AtlasSnapshot atlas) =>
            OverlapView.Of(atlas, OverlapUrl.Parse(context.Request.Query)) is { } view
                ? FileAnswer.Text(context, OverlapDocument.Write(blank(), view, FileOrigin.Of(context)), type, FileAnswer.Name("overlap", atlas.Revision, ending))
                : FileAnswer.NotThere("An overlap needs two roles, and this atlas has fewer."));
        app.MapFile($"{AtlasUrls.Responsibilities}/{{slug}}.{ending}", (HttpContext context, AtlasSnapshot atlas, string slug) =>
            atlas.FindResponsibility(slug) is { } responsibility
                ? FileAnswer.Text(
                    context, ResponsibilityDocument.Write(blank(), atlas, responsibility, context.Request.Query, FileOrigin.Of(context)), type, FileAnswer.Name(slug, atlas.Revision, ending))
                : FileAnswer.NotThere($"There is no responsibility “{slug}”."));
    }

    private static IResult Compared(HttpContext context, AtlasSnapshot atlas, string pair, string ending)
    {
        var url = CompareUrl.Parse(pair, context.Request.Query);
        return url.Roles.FirstOrDefault(s => atlas.FindRole(s) is null) is { } unknown ? FileAnswer.NotThere($"There is no role “{unknown}”.")
            : url.Roles.Count is < 2 or > Comparison.MaximumRoles ? FileAnswer.NotThere($"Two to {AtlasWords.Number(Comparison.MaximumRoles)} roles can be compared.")
            : RoleTableFile.Answer(context, RoleTable.Of(CompareView.Of(atlas, url, [.. url.Roles.Select(s => atlas.FindRole(s)!)])), ending);
    }
}
