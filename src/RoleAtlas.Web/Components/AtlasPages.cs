using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using RoleAtlas.Web.Access;
using RoleAtlas.Web.Serving;

namespace RoleAtlas.Web.Components;

internal static class AtlasPages
{
    /// <summary>
    /// Static pages, embeds and editing pages have a root of their own: told that any page of a root may be interactive, the framework
    /// writes a token, its cookie and the state of a session into every page, and then no cache keeps them. Each root
    /// finds all pages, and leaves alone those of the other.
    /// </summary>
    public static void MapAtlasPages(this WebApplication app)
    {
        app.MapRazorComponents<App>().Add(endpoint => OnlyRead(endpoint, IsStatic(endpoint) && !IsFramed(endpoint)));
        app.MapRazorComponents<EmbedApp>().WithSecurityHeadersPolicy(SecurityHeaders.Embeds).Add(endpoint => OnlyRead(endpoint, IsFramed(endpoint)));
        app.MapRazorComponents<EditingApp>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .Add(endpoint =>
            {
                if (IsPage(endpoint) && IsStatic(endpoint))
                {
                    endpoint.Metadata.Add(new SuppressMatchingMetadata());
                }
                else if (!IsPage(endpoint))
                {
                    // What an editing session talks to.
                    endpoint.Metadata.Add(new EditingSession());
                }

                endpoint.Metadata.Add(new AuthorizeAttribute(AtlasPolicies.Edit));
            });
    }

    /// <param name="endpoint">One of all that a root finds.</param>
    /// <param name="isHere">It is a page of this root; what is no page belongs to editing sessions.</param>
    private static void OnlyRead(EndpointBuilder endpoint, bool isHere)
    {
        if (!IsPage(endpoint) || !isHere)
        {
            endpoint.Metadata.Add(new SuppressMatchingMetadata());
        }

        endpoint.Metadata.Add(new AuthorizeAttribute(AtlasPolicies.Read));
        if (!endpoint.Metadata.OfType<TakesFormsAttribute>().Any())
        {
            endpoint.Metadata.Add(new NoToken());
        }
    }

    private static bool IsPage(EndpointBuilder endpoint) => endpoint.Metadata.OfType<ComponentTypeMetadata>().Any();

    private static bool IsStatic(EndpointBuilder endpoint) => endpoint.Metadata.OfType<ExcludeFromInteractiveRoutingAttribute>().Any();

    private static bool IsFramed(EndpointBuilder endpoint) => endpoint.Metadata.OfType<FramedAttribute>().Any();

    private sealed class NoToken : IAntiforgeryMetadata
    {
        public bool RequiresValidation => false;
    }
}
