using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Sources;
using RoleAtlas.Web.Components.Pages.Sources;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Files;

/// <summary>What is to be taken along of sources: their claims as annotations, the text these point into, and one excerpt as a citation.</summary>
internal static class SourceFiles
{
    public static void MapSourceFiles(this WebApplication app)
    {
        app.MapFile(AtlasUrls.Claims, (HttpContext context, AtlasSnapshot atlas) => FileOrigin.Of(context).Notices is { Count: > 0 } notices
            ? FileAnswer.NotUnderstood(notices)
            : Annotations(context, atlas, atlas.Claims, "What sources say of roles, claim by claim", AtlasUrls.Claims, "claims"));
        app.MapFile($"{AtlasUrls.Sources}/{{slug}}.jsonld", (HttpContext context, AtlasSnapshot atlas, string slug) => WithSource(context, atlas, slug, source =>
        {
            var view = SourceView.Of(atlas, source, SourceUrl.Parse(slug, context.Request.Query));
            return view.Notices.Count > 0 ? FileAnswer.NotUnderstood(view.Notices) : Annotations(
                context, atlas, [.. atlas.ClaimsIn(source).Where(c => view.Role is not { } role || c.Roles.Contains(role))],
                $"What “{source.Title}” says of {(view.Role is { } of ? $"the {of.InSentence()}" : "roles")}, claim by claim", AtlasUrls.As(view.Url.ToString(), "jsonld"), source.Slug);
        }));
        app.MapFile($"{AtlasUrls.Sources}/{{slug}}.txt", (HttpContext context, AtlasSnapshot atlas, string slug) => WithSource(context, atlas, slug, source =>
            FileAnswer.Text(context, source.Text.Plain, FileAnswer.Plain, FileAnswer.Name(source.Slug, atlas.Revision, "txt"))));
        app.MapCitation("md", PublicPages.Markdown, Citation.Markdown);
        app.MapCitation("txt", FileAnswer.Plain, Citation.Plain);
    }

    private static void MapCitation(this WebApplication app, string ending, string type, Func<Claim, long, FileOrigin, string> write) => app.MapFile(
        $"{AtlasUrls.Sources}/{{slug}}/{{id}}.{ending}", (HttpContext context, AtlasSnapshot atlas, string slug, string id) => WithSource(context, atlas, slug, source =>
            atlas.ClaimsIn(source).FirstOrDefault(c => c.Id == id) is { } claim
                ? FileAnswer.Text(context, write(claim, atlas.Revision, FileOrigin.Of(context)), type, FileAnswer.Name($"{source.Slug}-{id}", atlas.Revision, ending))
                : FileAnswer.NotThere($"“{source.Title}” has no excerpt “{id}”.")));

    private static IResult WithSource(HttpContext context, AtlasSnapshot atlas, string slug, Func<Source, IResult> answer) =>
        FileOrigin.Of(context).Notices is { Count: > 0 } notices ? FileAnswer.NotUnderstood(notices)
        : atlas.FindSource(slug) is { } source ? answer(source)
        : FileAnswer.NotThere($"There is no source “{slug}”.");

    private static IResult Annotations(HttpContext context, AtlasSnapshot atlas, IReadOnlyList<Claim> claims, string label, string path, string name)
    {
        var annotations = new ClaimAnnotations(claims, label, path, FileOrigin.Of(context));
        var asked = UrlQuery.One(context.Request.Query, UrlQuery.Page);
        return (asked is null ? annotations.Collection() : annotations.Page(UrlQuery.NumberOf(context.Request.Query, UrlQuery.Page))) is { } json
            ? FileAnswer.Text(context, json.ToJsonString(RoleTableJson.Options), FileAnswer.Annotations, FileAnswer.Name(name, atlas.Revision, "jsonld"))
            : FileAnswer.NotThere($"There is no page “{asked}” of these claims.");
    }
}
