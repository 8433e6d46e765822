using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Sources;
using RoleAtlas.Web.Components.Pages;
using RoleAtlas.Web.Previews.Drawing;

namespace RoleAtlas.Web.Previews.Pictures;

/// <summary>A role: what it asks, how much sources give it, and in which areas.</summary>
internal static class RolePicture
{
    private const float Width = 540;
    private const float AreasLeft = Sheet.Left + Width + 50;
    private const float High = 42;

    /// <param name="sheet">The paper.</param>
    /// <param name="counted">The atlas, without the sources left out.</param>
    /// <param name="role">A role of it.</param>
    /// <param name="without">The sources left out.</param>
    public static void Draw(Sheet sheet, AtlasSnapshot counted, Role role, IReadOnlyList<Source> without)
    {
        var card = RoleCard.Of(counted, role);
        var top = Head.Draw(sheet, Limits.Of(null, [], without), Named.Of(role), [card.Sentence()], 3, role, Width) + 10;
        foreach (var question in RoleGlance.Of(counted, role).Of(ClaimKind.Question))
        {
            var lines = (int)((Sheet.Bottom - 4 - top) / Head.Said.Leading);
            if (lines > 0)
            {
                top = sheet.Paragraph($"“{question.Label}”", Head.Said, Sheet.Left, top, Width, Math.Min(2, lines)) + 10;
            }
        }

        Areas(sheet, counted, card);
    }

    private static void Areas(Sheet sheet, AtlasSnapshot counted, RoleCard card)
    {
        const float Bar = 84;
        var said = card.Rows.CountBy(r => r.Responsibility.Area).ToDictionary();
        var all = counted.Responsibilities.CountBy(r => r.Area).ToDictionary();
        var areas = counted.Areas.Where(said.ContainsKey).ToList();
        var shown = areas.Take((int)((Sheet.Bottom - 14 - Sheet.Top) / High)).ToList();
        foreach (var (i, area) in shown.Index())
        {
            var y = Sheet.Top + (i * High);
            sheet.Write(Named.Of(area), new Lettering(Face.Regular, 21, Look.Ink2, -0.005f), AreasLeft, y + 24, Sheet.Right - AreasLeft - Bar - 62);
            sheet.Box(Sheet.Right - Bar - 48, y + 9, Bar, 16, Look.Line, 3);
            sheet.Box(Sheet.Right - Bar - 48, y + 9, Bar * said[area] / all[area], 16, Look.Of(card.Role), 3);
            sheet.Write(Named.Number(said[area]), new Lettering(Face.SemiBold, 23, Look.Ink), Sheet.Right, y + 25, 44, toTheLeft: true);
        }
    }
}
