using System.Text.Json.Serialization;
using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Web.Api;

/// <summary>What is the matter with a request, as problem details (RFC 9457).</summary>
/// <param name="Type">Names the kind of problem.</param>
/// <param name="Title">The kind of problem in a few words.</param>
/// <param name="Status">The status code of the answer.</param>
/// <param name="Detail">What is the matter with this request, and what to do about it.</param>
/// <param name="Errors">Where parameters mean nothing: for each of them by name, what is the matter with its values.</param>
/// <param name="Nearest">Where nothing has the name that was asked for: what has a name like it, the likest first.</param>
internal sealed record ApiProblem(
    string Type,
    string Title,
    int Status,
    string Detail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<NearestName>? Nearest = null)
{
    public const string ContentType = "application/problem+json";

    public static readonly ApiProblem Private = new(
        "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2", "This atlas is private", StatusCodes.Status401Unauthorized,
        "Only people who are signed in may read it. Ask those who keep it to let you in.");

    public static readonly ApiProblem NotReading = new(
        "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6", "Only reading is answered", StatusCodes.Status405MethodNotAllowed,
        "This API is for reading: ask with GET or HEAD.");

    public static readonly ApiProblem Failed = new(
        "https://www.rfc-editor.org/rfc/rfc9110#section-15.6.1", "Something went wrong on our side", StatusCodes.Status500InternalServerError,
        "The answer could not be made. Nothing was lost or changed. Trying again may help.");

    public static ApiProblem NotFound(string title, string detail, IReadOnlyList<NearestName>? nearest = null) =>
        new("https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5", title, StatusCodes.Status404NotFound, detail, Nearest: nearest);

    public static ApiProblem MeaningNothing(IReadOnlyDictionary<string, IReadOnlyList<string>> errors) => new(
        "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.1", "Parameters that mean nothing here", StatusCodes.Status400BadRequest,
        string.Join(' ', errors.SelectMany(e => e.Value)), errors);

    public static ApiProblem NoRevision(string asked, long latest) => NotFound(
        $"There is no revision {asked}", $"Revisions are numbered from 1; the catalogue is at revision {latest} now.");

    /// <summary>What else may come back with a status and no words of its own.</summary>
    public static ApiProblem Of(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => Private,
        StatusCodes.Status404NotFound => NotFound("There is nothing here", $"The resources are listed at {ApiUrls.Root}."),
        StatusCodes.Status405MethodNotAllowed => NotReading,
        StatusCodes.Status500InternalServerError => Failed,
        _ => new ApiProblem("about:blank", Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status), status, "The request could not be answered."),
    };

    public IResult Answer() => Results.Json(this, contentType: ContentType, statusCode: Status);
}

/// <summary>Something whose name is like the one that was asked for.</summary>
/// <param name="Slug">What stands for it in an address.</param>
/// <param name="Name">What it is called.</param>
internal sealed record NearestName(string Slug, string Name)
{
    public static IReadOnlyList<NearestName> Of(string asked, IEnumerable<NearestName> all) => [.. NearestNames.Of(asked, all, n => n.Slug)];

    /// <summary>" Near it: a, b." where there is any.</summary>
    public static string InWords(IReadOnlyList<NearestName> nearest) =>
        nearest.Count == 0 ? "" : $" Near it: {string.Join(", ", nearest.Select(n => n.Slug))}.";
}
