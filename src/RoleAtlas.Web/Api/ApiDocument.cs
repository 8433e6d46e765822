using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Access;
using RoleAtlas.Web.Serving;

namespace RoleAtlas.Web.Api;

/// <summary>The API's description of itself, as OpenAPI.</summary>
internal static class ApiDocument
{
    private const string Text =
        """
        Everything that the pages of this atlas show, for programs: who does what, and who says so.

        - **Every answer** names the catalogue and the revision that it is from. Ask with `at` to be answered from the same revision again, whatever is edited meanwhile.
        - **Verdicts** follow from what sources say, by the rule that the page of the method explains. A cell without a claim is silence and not a no.
        - **Claims** carry the exact words of the source, and a link to where they stand.
        - **Lists** come in pages; the header `Link` leads to the next, the previous, the first and the last.
        - **Answers** carry an `ETag`: send it back with `If-None-Match`, and 304 says that nothing has changed.
        - **Errors** are problem details (RFC 9457). A parameter that means nothing is an error and says which, so that nobody is answered something else than was asked.
        - **Scripts** of any page may read (CORS), without cookies. Nothing can be written here.
        """;

    private const string Session = "session";

    private static readonly (string Name, string Description)[] Tags =
    [
        ("Catalogue", "What there is, in numbers."),
        ("Compare", "Two to six roles side by side."),
        ("Matrix", "Responsibilities by roles."),
        ("Overlap", "What roles have in common."),
        ("Roles", "Sets of responsibilities, not persons."),
        ("Areas", "Groups of responsibilities."),
        ("Responsibilities", "What somebody has to do: one verb and one object each."),
        ("Sources", "Documents that speak of roles."),
        ("Claims", "What one excerpt of a source asserts of a role, with its exact words."),
        ("Decisions", "What was agreed, beside what sources say."),
        ("Search", "Finding who does what, by plain words."),
        ("Revisions", "Every accepted edit of the catalogue."),
    ];

    public static void AddApiDocument(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = description => description.ActionDescriptor.EndpointMetadata.OfType<ApiParameters>().Any();
            options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type) is null ? null : NameOf(type.Type);
            options.AddDocumentTransformer((document, context, _) =>
            {
                Describe(document, context.ApplicationServices);
                return Task.CompletedTask;
            });
            options.AddOperationTransformer((operation, context, _) =>
            {
                Describe(operation, context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiParameters>().Single());
                var atlas = context.ApplicationServices.GetRequiredService<CurrentAtlas>().Snapshot;
                foreach (var part in operation.Parameters!.OfType<OpenApiParameter>().Where(p => p.In is ParameterLocation.Path))
                {
                    part.Example = ExampleOf(atlas, part.Name!, context.Description.RelativePath!);
                }

                return Task.CompletedTask;
            });
            options.AddSchemaTransformer((schema, _, _) =>
            {
                // Words; where there may be none of them, that is said where they are used.
                if (schema.Enum is { Count: > 0 } words)
                {
                    schema.Type = JsonSchemaType.String;
                    schema.Enum = [.. words.Where(w => w?.GetValueKind() == JsonValueKind.String)];
                }

                return Task.CompletedTask;
            });
        });
    }

    /// <summary>The same for all who may read; its addresses are those of the host that is asked.</summary>
    public static void MapApiDocument(this WebApplication app) =>
        app.MapOpenApi("/openapi/{documentName:regex(^v1$)}.json").RequireAuthorization(AtlasPolicies.Read).WithMetadata(new PublicAnswer());

    /// <summary>The names of the product: a list of claims is a <c>ClaimList</c>, and one in its envelope a <c>ClaimAnswer</c>.</summary>
    private static string NameOf(Type type)
    {
        const string Answer = "Answer";
        type = Nullable.GetUnderlyingType(type) ?? type;
        var (of, ending) = type.IsConstructedGenericType
            ? (type.GenericTypeArguments[0], type.GetGenericTypeDefinition() == typeof(ApiList<>) ? "List" : Answer)
            : (type, "");
        return (of.Name.EndsWith(Answer, StringComparison.Ordinal) ? of.Name[..^Answer.Length] : of.Name) + ending;
    }

    private static void Describe(OpenApiDocument document, IServiceProvider services)
    {
        var request = services.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request;
        var address = services.GetRequiredService<PublicAddress>();
        document.Info = new OpenApiInfo
        {
            Title = "RoleAtlas", Version = "1",
            Description = $"{Text}\n\n[The atlas for people]({address.Of(request, "/")})",
            License = new OpenApiLicense { Name = "The words of the sources belong to their authors and are quoted for study", Url = new Uri(address.Of(request, "/sources")) },
        };
        document.Tags = Tags.Select(t => new OpenApiTag { Name = t.Name, Description = t.Description }).ToHashSet();
        document.Components!.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Session] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie,
                Name = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme).Cookie.Name,
                Description = "Only a private atlas asks for it: the cookie of somebody who has signed in.",
            },
        };

        // Either of them: nothing at all, or the cookie.
        document.Security = [new OpenApiSecurityRequirement(), new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Session, document)] = [] }];
        document.Servers = [new OpenApiServer { Url = address.Root(request) }];
    }

    private static void Describe(OpenApiOperation operation, ApiParameters parameters)
    {
        operation.Parameters = [.. operation.Parameters ?? [], .. parameters.All.Select(ParameterOf)];
        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (response is OpenApiResponse written)
            {
                Describe(status, written, parameters);
            }
        }

        operation.Responses!["304"] = new OpenApiResponse { Description = "Nothing has changed since the answer whose ETag was sent with If-None-Match." };
    }

    /// <summary>Something that is there, so that a resource can be tried at once; null where the catalogue has nothing of the kind.</summary>
    private static string? ExampleOf(AtlasSnapshot atlas, string part, string path) => (part, '/' + path[..path.LastIndexOf('/')]) switch
    {
        ("pair", _) when atlas.Roles.Count > 1 => string.Join("-vs-", atlas.Roles.Take(2).Select(r => r.Slug).Order(StringComparer.Ordinal)),
        ("id", _) => First(atlas.Claims, c => c.Id),
        ("number", _) => "1",
        (_, ApiUrls.Roles) => First(atlas.Roles, r => r.Slug),
        (_, ApiUrls.Areas) => First(atlas.Areas, a => a.Slug),
        (_, ApiUrls.Sources) => First(atlas.Sources, s => s.Slug),
        (_, ApiUrls.Decisions) => First(atlas.Decisions, d => d.Responsibility.Slug),
        _ => First(atlas.Responsibilities, r => r.Slug),
    };

    private static string? First<T>(IReadOnlyList<T> all, Func<T, string> name) => all is [var first, ..] ? name(first) : null;

    private static void Describe(string status, OpenApiResponse response, ApiParameters parameters)
    {
        response.Description = status switch
        {
            "200" => "The answer.",
            "400" => "A parameter means nothing; `errors` says which, and why.",
            "401" => "The atlas is private, and nobody is signed in.",
            "404" => "Nothing has this name; `nearest` holds names like it.",
            _ => "Something went wrong on our side.",
        };
        if (status != "200")
        {
            return;
        }

        response.Headers = new Dictionary<string, IOpenApiHeader> { ["ETag"] = Header("Names this answer; to be sent back with If-None-Match.") };
        if (parameters.All.Contains(ApiParameter.Page))
        {
            response.Headers["Link"] = Header("The first, previous, next and last page (RFC 8288).");
        }
    }

    private static OpenApiHeader Header(string description) => new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static OpenApiParameter ParameterOf(ApiParameter parameter) => new()
    {
        Name = parameter.Name, In = ParameterLocation.Query, Description = parameter.Description, Required = parameter.IsRequired,
        Schema = parameter.IsList
            ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } }
            : SchemaOf(parameter),
        Style = parameter.IsList ? ParameterStyle.Form : null, Explode = false,
        Example = parameter.Example?.DeepClone(),
    };

    private static OpenApiSchema SchemaOf(ApiParameter parameter) => new()
    {
        Type = parameter.From is null ? JsonSchemaType.String : JsonSchemaType.Integer,
        Format = parameter.IsDay ? "date" : null,
        Minimum = parameter.From?.ToString(CultureInfo.InvariantCulture),
        Maximum = parameter.To?.ToString(CultureInfo.InvariantCulture),
        Enum = parameter.Words is { } words ? [.. words.Select(w => (JsonNode)w)] : null,
        Default = parameter.Default?.DeepClone(),
    };
}
