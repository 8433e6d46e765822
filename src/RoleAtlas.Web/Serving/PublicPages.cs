using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Access;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Serving;

/// <summary>Marks an endpoint that is no page, and whose answers are functions of catalogue and address as those of pages are.</summary>
public sealed class PublicAnswer
{
    /// <summary>There is one of each revision, as of a page, and <c>?at=</c> asks for it.</summary>
    public bool OfEachRevision { get; init; }

    /// <summary>It is a picture or the like, which cannot be compressed further: one answer serves every reader.</summary>
    public bool IsCompressed { get; init; }
}

/// <summary>
/// Public pages are pure functions of (catalogue, revision, build, settings, address, and the decisions that are past their review today),
/// and so is their ETag: it is known before the
/// page is made, and a reader who has the page gets 304 without any work. The output cache keeps compressed answers under
/// the same key, so an edit, which makes a new revision, is seen by the next request.
/// </summary>
public static class PublicPages
{
    public const string Markdown = "text/markdown";

    private static readonly object NotKept = new();

    private static readonly string Build = typeof(PublicPages).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    public static IServiceCollection AddPublicPages(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, Markdown, "text/csv", "application/ld+json"];
        });

        // An answer is compressed once a revision and sent many times.
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.AddOutputCache(options =>
        {
            options.SizeLimit = 128 * 1024 * 1024;
            options.AddBasePolicy(policy => policy.AddPolicy<CachePolicy>(), excludeDefaultPolicy: true);
        });
        return services;
    }

    public static IApplicationBuilder UsePublicPages(this IApplicationBuilder app) => app
        .Use(AnswerFromEntityTag)
        .UseOutputCache()
        .UseResponseCompression();

    /// <summary>Keeps this answer out of the output cache, whose own look at the status may come before it is set.</summary>
    public static void MustNotBeKept(HttpContext context) => context.Items[NotKept] = true;

    /// <summary>What is there, and what is gone: that is known of no more addresses than there once were pages.</summary>
    private static bool IsKept(HttpContext context) => context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status410Gone;

    private static bool IsPublicPage(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.RequestServices.GetRequiredService<ShownAtlas>().Link is null
        && context.User.Identity is not { IsAuthenticated: true }
        && context.GetEndpoint()?.Metadata is { } metadata
        && metadata.GetMetadata<TakesFormsAttribute>() is null
        && (IsPage(context) || metadata.GetMetadata<PublicAnswer>() is not null);

    private static bool IsPage(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;

    private static async Task AnswerFromEntityTag(HttpContext context, RequestDelegate next)
    {
        if (!IsPublicPage(context))
        {
            // What somebody who is signed in sees is theirs; files are the same for all, and say by themselves how long they keep.
            if (context.User.Identity is { IsAuthenticated: true } && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers.CacheControl = "no-store";
                    return Task.CompletedTask;
                });
            }

            await next(context);
            return;
        }

        var tag = new EntityTagHeaderValue($"\"{KeyOf(context)}\"");
        var typed = context.Request.GetTypedHeaders();
        if (typed.IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            SetHeaders(context, tag);
            return;
        }

        context.Response.OnStarting(() =>
        {
            if (IsKept(context))
            {
                SetHeaders(context, tag);
            }

            return Task.CompletedTask;
        });
        await next(context);
    }

    private static void SetHeaders(HttpContext context, EntityTagHeaderValue tag)
    {
        context.Response.Headers.ETag = tag.ToString();
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (context.GetEndpoint()?.Metadata.GetMetadata<FramedAttribute>() is null)
        {
            context.Response.Headers[Prefetching.Header] = Prefetching.HeaderValue;
        }
    }

    /// <summary>In UTC, as dates are kept.</summary>
    public static DateOnly Today(HttpContext context) =>
        DateOnly.FromDateTime(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);

    private static string Encoding(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<PublicAnswer>() is { IsCompressed: true } ? "" : context.RequestServices
        .GetRequiredService<IResponseCompressionProvider>().GetCompressionProvider(context)?.EncodingName ?? "";

    /// <summary>
    /// Names one answer: two addresses share it only where they mean the same page. Values are escaped, so that none can
    /// pass for two, and stay in their order, which means something.
    /// </summary>
    private static string KeyOf(HttpContext context)
    {
        if (context.Items[typeof(PublicPages)] is string known)
        {
            return known;
        }

        var snapshot = context.RequestServices.GetRequiredService<AtlasSnapshot>();
        var options = context.RequestServices.GetRequiredService<IOptions<AtlasOptions>>().Value;
        // A page of an earlier revision says what has changed since.
        var since = IsPage(context) ? context.RequestServices.GetRequiredService<ShownAtlas>().Present?.Atlas.Revision : null;
        var overdue = snapshot.Decisions.Count(d => d.IsPastReview(Today(context)));
        var root = context.RequestServices.GetRequiredService<PublicAddress>().Root(context.Request);
        var withheld = string.Join(',', context.RequestServices.GetRequiredService<ShownAtlas>().Withheld);
        var text = new StringBuilder($"{withheld}|{snapshot.CatalogueId:N}|{snapshot.Revision}|{since}|{snapshot.NamesLearned}|{Build}|{Encoding(context)}|{root}|{options.Keepers}|{options.EmbedHosts}|{overdue}|{context.Request.Path.ToUriComponent()}");
        foreach (var name in UrlQuery.All)
        {
            foreach (var value in context.Request.Query[name])
            {
                text.Append('|').Append(name).Append('=').Append(Uri.EscapeDataString(value ?? ""));
            }
        }

        var key = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
        context.Items[typeof(PublicPages)] = key;
        return key;
    }

    private sealed class CachePolicy : IOutputCachePolicy
    {
        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var use = IsPublicPage(context.HttpContext);
            context.EnableOutputCaching = use;
            context.AllowCacheLookup = use;
            context.AllowCacheStorage = use;
            context.AllowLocking = use;
            if (use)
            {
                // By itself the cache would sort repeated values and take capitals in a path for small letters.
                context.CacheVaryByRules.VaryByValues["page"] = KeyOf(context.HttpContext);

                // The key has the host where the answer depends on it. Where it does not, anybody could else fill the cache with copies.
                context.CacheVaryByRules.VaryByHost = false;
                context.ResponseExpirationTimeSpan = TimeSpan.FromDays(1);
            }

            return ValueTask.CompletedTask;
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            if (!IsKept(context.HttpContext) || context.HttpContext.Response.Headers.SetCookie.Count > 0
                || context.HttpContext.Items.ContainsKey(NotKept))
            {
                context.AllowCacheStorage = false;
            }

            return ValueTask.CompletedTask;
        }
    }
}
