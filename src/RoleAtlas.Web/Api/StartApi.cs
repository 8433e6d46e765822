namespace RoleAtlas.Web.Api;

/// <summary>What there is to read.</summary>
/// <param name="Roles">How many roles the catalogue has.</param>
/// <param name="Areas">How many areas.</param>
/// <param name="Responsibilities">How many responsibilities.</param>
/// <param name="Sources">How many sources.</param>
/// <param name="Claims">How many claims.</param>
/// <param name="Decisions">How many decisions.</param>
/// <param name="Verdicts">How many responsibilities have each verdict, over all roles.</param>
/// <param name="Resources">Whole addresses by what they answer; what stands in braces is to be filled in.</param>
internal sealed record StartAnswer(
    int Roles, int Areas, int Responsibilities, int Sources, int Claims, int Decisions, IReadOnlyList<VerdictCount> Verdicts, IReadOnlyDictionary<string, string> Resources);

internal static class StartApi
{
    public static void MapStart(this IEndpointRouteBuilder api) => api.MapGet(ApiUrls.Root, Get).Takes()
        .Told("getCatalogue", "Catalogue", "The catalogue in numbers, and where to go on", "A good place to begin, and to see whether anything has changed.");

    private static ApiAnswer<StartAnswer> Get(ApiRequest request, EndpointDataSource endpoints)
    {
        var atlas = request.Atlas;
        var resources = endpoints.Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<ApiParameters>() is not null)
            .Select(e => (Name: e.Metadata.GetRequiredMetadata<IEndpointNameMetadata>().EndpointName, Path: e.RoutePattern.RawText!))
            .OrderBy(r => r.Path, StringComparer.Ordinal).ToDictionary(r => r.Name, r => request.Url(r.Path).OriginalString);
        return request.Answer(new StartAnswer(
            atlas.Roles.Count, atlas.Areas.Count, atlas.Responsibilities.Count, atlas.Sources.Count, atlas.Claims.Count, atlas.Decisions.Count,
            VerdictCount.Of(atlas.Rows), resources));
    }
}
