using Microsoft.AspNetCore.Cors.Infrastructure;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Serving;

namespace RoleAtlas.Web.Api;

/// <summary>What is done for every request to the API, whether there is anything at its address or not.</summary>
internal static class ApiPipeline
{
    /// <summary>Scripts of any page may read, and nobody's cookies go along.</summary>
    private static readonly Action<CorsPolicyBuilder> AnybodyReads = policy => policy
        .AllowAnyOrigin().WithMethods(HttpMethods.Get, HttpMethods.Head).AllowAnyHeader().WithExposedHeaders("ETag", "Link")
        .SetPreflightMaxAge(TimeSpan.FromHours(1));

    /// <summary>Every error gets words a program can read. Stands before all that may refuse a request.</summary>
    public static IApplicationBuilder UseApi(this IApplicationBuilder app) => app.UseWhen(context => AtlasApi.Is(context.Request.Path), api => api
        .UseCors(AnybodyReads)
        .UseExceptionHandler(failed => failed.Run(context => ApiProblem.Failed.Answer().ExecuteAsync(context)))
        .Use(async (context, next) =>
        {
            await next(context);
            if (context.Response is { StatusCode: >= StatusCodes.Status400BadRequest, HasStarted: false, ContentType: null })
            {
                await ApiProblem.Of(context.Response.StatusCode).Answer().ExecuteAsync(context);
            }
        }));

    /// <summary>
    /// Refuses parameters that mean nothing. Stands behind what finds out which revision is asked for, and before the cache, which
    /// does not tell apart addresses by parameters that are not known.
    /// </summary>
    public static IApplicationBuilder UseApiParameters(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ApiParameters>() is { } parameters)
        {
            var atlas = context.RequestServices.GetRequiredService<AtlasSnapshot>();
            if (context.RequestServices.GetRequiredService<ShownAtlas>().Missing is { } missing)
            {
                await ApiProblem.NoRevision(missing, context.RequestServices.GetRequiredService<CurrentAtlas>().Snapshot.Revision).Answer().ExecuteAsync(context);
                return;
            }

            var problems = parameters.Problems(atlas, context.Request.Query);
            if (problems.Count > 0)
            {
                await ApiProblem.MeaningNothing(problems).Answer().ExecuteAsync(context);
                return;
            }
        }

        await next(context);
    });
}
