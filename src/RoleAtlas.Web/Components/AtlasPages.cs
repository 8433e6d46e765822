using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using RoleAtlas.Web.Access;

namespace RoleAtlas.Web.Components;

internal static class AtlasPages
{
    /// <summary>
    /// Static pages and editing pages have a root of their own: told that any page of a root may be interactive, the framework
    /// writes a token, its cookie and the state of a session into every page, and then no cache keeps them. Each root
    /// finds all pages, and leaves alone those of the other.
    /// </summary>
    public static void MapAtlasPages(this WebApplication app)
    {
        app.MapRazorComponents<App>().Add(endpoint =>
        {
            if (!IsPage(endpoint) || !IsStatic(endpoint))
            {
                endpoint.Metadata.Add(new SuppressMatchingMetadata());
            }

            endpoint.Metadata.Add(new AuthorizeAttribute(AtlasPolicies.Read));
            if (!endpoint.Metadata.OfType<TakesFormsAttribute>().Any())
            {
                endpoint.Metadata.Add(new NoToken());
            }
        });
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

    private static bool IsPage(EndpointBuilder endpoint) => endpoint.Metadata.OfType<ComponentTypeMetadata>().Any();

    private static bool IsStatic(EndpointBuilder endpoint) => endpoint.Metadata.OfType<ExcludeFromInteractiveRoutingAttribute>().Any();

    private sealed class NoToken : IAntiforgeryMetadata
    {
        public bool RequiresValidation => false;
    }
}
