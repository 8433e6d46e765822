using Microsoft.AspNetCore.Components.Forms;

namespace RoleAtlas.Web.Serving;

/// <summary>
/// Public pages carry no antiforgery token: they have nothing that writes. By default every Blazor page sets the token's
/// cookie and forbids caching, and then the output cache stores nothing, in silence.
/// </summary>
public sealed class NoAntiforgery : AntiforgeryStateProvider
{
    public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
}
