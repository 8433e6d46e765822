using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RoleAtlas.Web.Access;
using RoleAtlas.Web.Serving;

namespace RoleAtlas.Web.Api;

/// <summary>The read API: what the pages show, for programs. Derived by the same code, under the same parameters.</summary>
internal static class AtlasApi
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));

            // A number is a number, in the document as well.
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;

            // Words of sources stay readable. Nothing of it stands in a page, and answers say that they are no HTML.
            options.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
        services.AddCors();
        services.AddApiDocument();
        return services;
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("").RequireAuthorization(AtlasPolicies.Read).AddEndpointFilter(async (context, next) =>
        {
            try
            {
                foreach (var request in context.Arguments.OfType<ApiRequest>())
                {
                    request.Read();
                }

                return await next(context);
            }
            catch (AnsweredInstead instead)
            {
                return instead.Answer;
            }
        });
        api.MapStart();
        api.MapRoles();
        api.MapResponsibilities();
        api.MapSources();
        api.MapClaims();
        api.MapMatrix();
        api.MapCompare();
        api.MapOverlap();
        api.MapSearch();
        api.MapRevisions();
        api.MapGet(ApiUrls.Root + "/{**rest}", (string rest) => ApiProblem.Of(StatusCodes.Status404NotFound).Answer()).ExcludeFromDescription();
        app.MapApiDocument();
        app.MapApiReference();
    }

    /// <summary>Whether the address is one of the API, or of its document.</summary>
    public static bool Is(PathString path) => path.StartsWithSegments(ApiUrls.Root) || path == ApiUrls.Document;

    /// <summary>The resource has one answer of each revision, and takes these parameters besides <c>at</c>, which may name none.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder resource, params ApiParameter[] parameters) =>
        resource.WithMetadata(new PublicAnswer { OfEachRevision = true }, new ApiParameters([.. parameters, ApiParameter.At])).MayBeUnknown();

    /// <summary>The resource knows the present catalogue only, and takes these parameters.</summary>
    public static RouteHandlerBuilder TakesOfNow(this RouteHandlerBuilder resource, params ApiParameter[] parameters) =>
        resource.WithMetadata(new PublicAnswer(), new ApiParameters(parameters));

    /// <summary>What the document says of the resource.</summary>
    public static RouteHandlerBuilder Told(this RouteHandlerBuilder resource, string id, string tag, string summary, string description) =>
        resource.WithName(id).WithTags(tag).WithSummary(summary).WithDescription(description).ProducesApiProblem(StatusCodes.Status400BadRequest)
            .ProducesApiProblem(StatusCodes.Status401Unauthorized).ProducesApiProblem(StatusCodes.Status500InternalServerError);

    /// <summary>What the address names may not be there.</summary>
    public static RouteHandlerBuilder MayBeUnknown(this RouteHandlerBuilder resource) => resource.ProducesApiProblem(StatusCodes.Status404NotFound);

    private static RouteHandlerBuilder ProducesApiProblem(this RouteHandlerBuilder resource, int status) =>
        resource.Produces<ApiProblem>(status, ApiProblem.ContentType);
}
