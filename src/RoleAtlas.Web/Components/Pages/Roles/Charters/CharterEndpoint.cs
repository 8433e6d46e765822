using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Files;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Components.Pages.Roles.Charters;

internal static class CharterEndpoint
{
    /// <summary>The charter as a Markdown document, under the same query as its page.</summary>
    public static void MapCharterFile(this WebApplication app) => app.MapFile(
        $"{AtlasUrls.Roles}/{{slug}}{CharterUrl.Ending}.md", (HttpContext context, AtlasSnapshot atlas, string slug) => atlas.FindRole(slug) is { } role
            ? FileAnswer.Text(
                context, new CharterMarkdown(CharterView.Of(atlas, role, CharterUrl.Parse(slug, context.Request.Query)), FileOrigin.Of(context)).ToString(),
                PublicPages.Markdown, FileAnswer.Name($"{slug}-charter", atlas.Revision, "md"))
            : FileAnswer.NotThere($"There is no role “{slug}”."));
}
