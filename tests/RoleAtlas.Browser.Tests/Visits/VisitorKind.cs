using Microsoft.Playwright;

namespace RoleAtlas.Browser.Tests.Visits;

/// <summary>Who visits: with what screen, and with scripts or without.</summary>
/// <param name="Scripts">Pages may run scripts.</param>
/// <param name="Width">Of the window, in CSS pixels.</param>
/// <param name="Height">Of the window, in CSS pixels.</param>
/// <param name="Colours">What the system is set to.</param>
/// <param name="Snapshots">Keeps the page as it was at every step in the trace; takes long where a large page sees many steps.</param>
/// <param name="Elsewhere">Scheme, host and port of another site that may be asked, too; null where there is none.</param>
public sealed record VisitorKind(
    bool Scripts = true, int Width = 1440, int Height = 900, ColorScheme Colours = ColorScheme.Light, bool Snapshots = true, Uri? Elsewhere = null);
