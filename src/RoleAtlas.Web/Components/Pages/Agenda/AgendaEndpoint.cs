using System.Text;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Access;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Components.Pages.Agenda;

internal static class AgendaEndpoint
{
    /// <summary>The agenda as a Markdown document, under the same query as its page.</summary>
    public static void MapAgenda(this WebApplication app) => app
        .MapGet(AtlasUrls.AgendaMarkdown, (HttpContext context, AtlasSnapshot atlas, ShownAtlas shown, PublicAddress address) => Results.Text(
            new AgendaMarkdown(AgendaView.Of(atlas, AgendaUrl.Parse(context.Request.Query)), path => address.Of(context.Request, shown.Keep(path)), shown.Line).ToString(),
            PublicPages.Markdown, Encoding.UTF8))
        .RequireAuthorization(AtlasPolicies.Read)
        .WithMetadata(new PublicAnswer { OfEachRevision = true });
}
