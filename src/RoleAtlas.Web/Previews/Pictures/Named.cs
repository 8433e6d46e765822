using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.History;
using RoleAtlas.Core.Sources;
using RoleAtlas.Web.Previews.Drawing;
using RoleAtlas.Web.Serving;

namespace RoleAtlas.Web.Previews.Pictures;

/// <summary>Words of pictures that pages say otherwise.</summary>
internal static class Named
{
    /// <summary>A name in letters that can be drawn: its own, else those of its address, which every name has.</summary>
    public static string Of(Role role) => Of(role.Name, role.Slug);

    public static string Of(Responsibility responsibility) => Of(responsibility.Name, responsibility.Slug);
    public static string Of(Area area) => Of(area.Name, area.Slug);
    public static string Of(Source source) => Of(source.Title, source.Slug);

    /// <summary>What a picture rests on, and of which day it is where it is not of today.</summary>
    /// <param name="rows">How many responsibilities are looked at.</param>
    /// <param name="snapshot">The atlas, without the sources left out.</param>
    /// <param name="shown">Which state of it.</param>
    public static string Facts(int rows, AtlasSnapshot snapshot, ShownAtlas shown)
    {
        var counts = $"{Count(rows, "responsibility")} · {Count(snapshot.Sources.Count, "source")}";
        return shown.Revision is { } revision ? $"{counts} · as of {HistoryWords.Day(revision.At)}, revision {revision.Number}" : counts;
    }

    /// <summary>In digits: "64 responsibilities".</summary>
    public static string Count(int n, string noun) =>
        $"{Number(n)} {(n == 1 ? noun : AtlasWords.Plural(noun))}";

    public static string Number(int n) => n.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

    private static string Of(string name, string slug) =>
        Face.SemiBold.Drawable(name) is not null && Face.Serif.Drawable(name) is not null ? name : AtlasWords.Sentence(slug.Replace('-', ' '));
}
