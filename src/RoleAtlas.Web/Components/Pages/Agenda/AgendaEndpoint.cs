using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Files;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Components.Pages.Agenda;

internal static class AgendaEndpoint
{
    /// <summary>The agenda as a Markdown document, under the same query as its page.</summary>
    public static void MapAgenda(this WebApplication app) => app.MapFile(AtlasUrls.AgendaMarkdown, (HttpContext context, AtlasSnapshot atlas) => FileAnswer.Text(
        context, new AgendaMarkdown(AgendaView.Of(atlas, AgendaUrl.Parse(context.Request.Query)), FileOrigin.Of(context)).ToString(),
        PublicPages.Markdown, FileAnswer.Name("agenda", atlas.Revision, "md")));
}
