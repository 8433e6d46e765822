using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Web.Components.Pages;
using RoleAtlas.Web.Components.Pages.Compare;
using RoleAtlas.Web.Previews.Drawing;

namespace RoleAtlas.Web.Previews.Pictures;

/// <summary>A comparison: the roles, the balance between them, and what is to settle; or what was agreed.</summary>
internal static class ComparePicture
{
    public static void Draw(Sheet sheet, CompareView view)
    {
        var top = Head.Above(sheet, Limits.Of(view.Only?.Label, view.Areas, view.Without), Sheet.Top);
        top = Roles(sheet, view, top) + 22;
        if (view.IsAgreed)
        {
            Agreed(sheet, view, top);
            return;
        }

        var parts = BalancePart.Of(view.Comparison);
        if (parts.Count > 0)
        {
            var bare = Balance.Draw(sheet, parts, top).Where(p => p.Verdict.Kind != VerdictKind.Only && p.Verdict.Kind != Listed(view));
            var silent = view.Comparison.Count(VerdictKind.Silent);
            List<Meaning> meanings =
            [
                .. bare.Select(p => Meaning.Of(p.Verdict)),
                .. silent == 0 || Listed(view) == VerdictKind.Silent ? [] : new[] { Meaning.Of(new Verdict(VerdictKind.Silent, []), $"No source says: {Named.Number(silent)}") },
            ];
            Legend.Draw(sheet, meanings, top + Balance.High + 34);
            top += Balance.High + (meanings.Count > 0 ? 54 : 22);
        }

        Rows(sheet, view, top);
    }

    /// <summary>As above the comparison on its page, with the question that each asks where there is room.</summary>
    private static float Roles(Sheet sheet, CompareView view, float top)
    {
        var roles = view.Comparison.Roles;
        var gap = roles.Count > 4 ? 22 : 34;
        var width = (Sheet.Across - (gap * (roles.Count - 1))) / roles.Count;
        TitleWay[] ways = roles.Count switch
        {
            2 => [new(1, 58), new(1, 54), new(1, 48), new(2, 46), new(2, 40), new(3, 36)],
            3 => [new(1, 44), new(1, 40), new(1, 36), new(2, 40), new(2, 34), new(3, 30)],
            4 => [new(1, 32), new(1, 28), new(2, 34), new(2, 30), new(2, 26), new(3, 24)],
            _ => [new(1, 28), new(2, 30), new(2, 27), new(3, 26), new(3, 24)],
        };
        var way = Sheet.WayOf([.. roles.Select(Named.Of)], Face.SemiBold, width, withSign: true, ways);
        var bottom = top;
        foreach (var (i, role) in roles.Index())
        {
            var x = Sheet.Left + (i * (width + gap));
            sheet.Box(x, top, width, 7, Look.Of(role));
            bottom = Math.Max(bottom, sheet.Title(Named.Of(role), Face.SemiBold, way, Look.Of(role), x, top + 22, width, role));
        }

        if (roles.Count > 3 || way.Lines > 2 || view.IsAgreed)
        {
            return bottom;
        }

        var said = new Lettering(Face.Serif, roles.Count == 2 ? 28 : 24, Look.Ink2);
        return roles.Index().Max(r => sheet.Paragraph(
            view.Comparison.Glances[r.Index].Of(ClaimKind.Question).FirstOrDefault() is { } question ? $"“{question.Label}”" : null,
            said, Sheet.Left + (r.Index * (width + gap)), bottom + 6, width, 2));
    }

    private static void Rows(Sheet sheet, CompareView view, float top)
    {
        if (Listed(view) is not { } shown)
        {
            sheet.Paragraph("No responsibility matches these filters.", Head.Sentence, Sheet.Left, top, Sheet.Across, 1);
            return;
        }

        var rows = view.Comparison.With(shown).Where(view.Shows).ToList();
        if (shown == VerdictKind.Only)
        {
            // The first of each role, then the second of each.
            rows = [.. view.Comparison.Roles.SelectMany(r => view.Comparison.OnlyFor(r).Where(view.Shows).Index()).OrderBy(r => r.Index).Select(r => r.Item)];
            sheet.Write("Given to only one, so far", Head.Small with { Face = Face.SemiBold, Size = 26 }, Sheet.Left, top + 30, Sheet.Across);
        }
        else
        {
            var across = Badge.Draw(sheet, new Verdict(shown, view.Comparison.Roles), Sheet.Left, top, 500);
            sheet.Write(Named.Number(rows.Count), new Lettering(Face.SemiBold, 26, Look.Ink3), Sheet.Left + across + 14, top + 31, 100);
        }

        if (rows[0].Verdict.NeedsSettling)
        {
            RowList.Draw(sheet, rows, view.Comparison.Roles, top + 56);
        }
        else
        {
            RowList.Draw(sheet, rows, top + 56);
        }
    }

    /// <summary>The first kind of verdict that the page shows and there is any of.</summary>
    private static VerdictKind? Listed(CompareView view)
    {
        VerdictKind[] order = [VerdictKind.Contested, VerdictKind.ClaimedForSeveral, VerdictKind.Shared, VerdictKind.Only, VerdictKind.Supported, VerdictKind.Silent];
        return order.Where(k => view.Comparison.With(k).Any(view.Shows)).Cast<VerdictKind?>().FirstOrDefault();
    }

    private static void Agreed(Sheet sheet, CompareView view, float top)
    {
        var snapshot = view.Comparison.Snapshot;
        top = sheet.Sentences(Head.Texts(ComparisonAgreed.Sentences(view)), Head.Sentence, Sheet.Left, top - 8, Sheet.Across, 2) + 14;
        var rows = view.Comparison.Rows.Where(view.Shows).OrderByDescending(r => snapshot.DecisionOn(r.Responsibility) is not null).ToList();
        Grid.Draw(sheet, rows, view.Comparison.Roles, top, snapshot.DecisionOn);
    }
}
