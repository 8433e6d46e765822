using System.Text;
using Microsoft.Net.Http.Headers;
using RoleAtlas.Web.Access;
using RoleAtlas.Web.Serving;

namespace RoleAtlas.Web.Files;

/// <summary>Answers that are files: a type, a name to keep them under, and the rules of public pages.</summary>
internal static class FileAnswer
{
    public const string Csv = "text/csv";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Plain = "text/plain";
    public const string Json = "application/json";

    /// <summary>https://www.w3.org/TR/annotation-protocol/#annotation-retrieval</summary>
    public const string Annotations = "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"";

    /// <summary>Longer names are cut: file systems take 255 bytes, and people read less.</summary>
    private const int LongestName = 120;

    /// <summary>There is one of each revision, kept and tagged as pages are, for whoever may read.</summary>
    public static void MapFile(this IEndpointRouteBuilder app, string pattern, Delegate answer) => app
        .MapGet(pattern, answer)
        .RequireAuthorization(AtlasPolicies.Read)
        .WithMetadata(new PublicAnswer { OfEachRevision = true });

    /// <summary>"product-manager-vs-project-manager-revision-12.csv".</summary>
    /// <param name="of">Slugs joined by hyphens.</param>
    /// <param name="revision">The catalogue revision.</param>
    /// <param name="ending">Without the dot.</param>
    public static string Name(string of, long revision, string ending) =>
        $"{(of.Length > LongestName ? of[..LongestName].TrimEnd('-') : of)}-revision-{revision}.{ending}";

    /// <summary>To be read where it opens, and kept under this name by whoever keeps it.</summary>
    public static IResult Text(HttpContext context, string text, string type, string name)
    {
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = name }.ToString();
        return Results.Text(text, type, Encoding.UTF8);
    }

    /// <summary>To be saved: no browser shows it.</summary>
    public static IResult Saved(byte[] content, string type, string name) => Results.Bytes(content, type, name);

    public static IResult NotThere(string sentence) => Results.Text(sentence, Plain, Encoding.UTF8, StatusCodes.Status404NotFound);

    /// <summary>For files that have no place to say what of their address was ignored.</summary>
    public static IResult NotUnderstood(IEnumerable<string> notices) => Results.Text(
        $"{string.Join(' ', notices)} A file of this kind has no place to say so, and was not made: correct the address, or take the file from its page.", Plain, Encoding.UTF8, StatusCodes.Status400BadRequest);

    public static IResult TooMuch(string sentence) => Results.Text(sentence, Plain, Encoding.UTF8, StatusCodes.Status422UnprocessableEntity);
}
