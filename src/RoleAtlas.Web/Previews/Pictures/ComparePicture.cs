using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Web.Components.Pages;
using RoleAtlas.Web.Components.Pages.Compare;
using RoleAtlas.Web.Previews.Drawing;

namespace RoleAtlas.Web.Previews.Pictures;

/// <summary>A comparison: the roles, the balance between them, and what is to settle; or what was agreed.</summary>
internal static class ComparePicture
{
    private const float Gap = 34;

    public static void Draw(Sheet sheet, CompareView view)
    {
        var top = Head.Above(sheet, Limits.Of(view.Only?.Label, view.Areas, view.Without), Sheet.Top);
        top = Roles(sheet, view, top) + 28;
        if (view.IsAgreed)
        {
            Agreed(sheet, view, top);
            return;
        }

        var parts = BalancePart.Of(view.Comparison);
        if (parts.Count > 0)
        {
            var bare = Balance.Draw(sheet, parts, top);
            var silent = view.Comparison.Count(VerdictKind.Silent);
            List<Meaning> meanings =
            [
                .. bare.Where(p => p.Verdict.Kind != VerdictKind.Only).Select(p => Meaning.Of(p.Verdict)),
                .. silent == 0 ? [] : new[] { Meaning.Of(new Verdict(VerdictKind.Silent, []), $"No source says: {Named.Number(silent)}") },
            ];
            Legend.Draw(sheet, meanings, top + Balance.High + 34);
            top += Balance.High + (meanings.Count > 0 ? 58 : 26);
        }

        Listed(sheet, view, top);
    }

    /// <summary>As above the comparison on its page, with the question that each asks where there is room.</summary>
    private static float Roles(Sheet sheet, CompareView view, float top)
    {
        var roles = view.Comparison.Roles;
        var width = (Sheet.Across - (Gap * (roles.Count - 1))) / roles.Count;
        float[] sizes = roles.Count switch { 2 => [60, 52, 44, 38], 3 => [46, 40, 34, 30], 4 => [36, 32, 28], _ => [30, 27, 24, 22] };
        var size = roles.Min(r => Sheet.SizeOf(Named.Of(r), Face.SemiBold, width, 2, withSign: true, sizes));
        var bottom = top;
        foreach (var (i, role) in roles.Index())
        {
            var x = Sheet.Left + (i * (width + Gap));
            sheet.Box(x, top, width, 7, Look.Of(role));
            bottom = Math.Max(bottom, sheet.Title(Named.Of(role), Face.SemiBold, size, Look.Of(role), x, top + 22, width, 2, role));
        }

        if (roles.Count > 3 || view.IsAgreed)
        {
            return bottom;
        }

        var said = new Lettering(Face.Serif, roles.Count == 2 ? 30 : 26, Look.Ink2);
        return roles.Index().Max(r => sheet.Paragraph(
            view.Comparison.Glances[r.Index].Of(ClaimKind.Question).FirstOrDefault() is { } question ? $"“{question.Label}”" : null,
            said, Sheet.Left + (r.Index * (width + Gap)), bottom + 8, width, roles.Count == 2 ? 1 : 2));
    }

    /// <summary>What needs settling first, and what the page is limited to alone.</summary>
    private static void Listed(Sheet sheet, CompareView view, float top)
    {
        VerdictKind[] order = [VerdictKind.Contested, VerdictKind.ClaimedForSeveral, VerdictKind.Shared, VerdictKind.Only, VerdictKind.Supported, VerdictKind.Silent];
        var kind = order.Where(k => view.Shows(k) && view.Comparison.Count(k) > 0).Cast<VerdictKind?>().FirstOrDefault();
        if (kind is not { } shown)
        {
            sheet.Paragraph("No responsibility matches these filters.", Head.Sentence, Sheet.Left, top, Sheet.Across, 1);
            return;
        }

        var rows = view.Comparison.With(shown).ToList();
        if (shown == VerdictKind.Only)
        {
            // By role, as on the page.
            rows = [.. view.Comparison.Roles.SelectMany(view.Comparison.OnlyFor)];
            sheet.Write("Given to only one, so far", Head.Small with { Face = Face.SemiBold, Size = 26 }, Sheet.Left, top + 30, Sheet.Across);
        }
        else
        {
            var across = sheet.Badge(new Verdict(shown, view.Comparison.Roles), Sheet.Left, top, 500);
            sheet.Write(Named.Number(rows.Count), new Lettering(Face.SemiBold, 26, Look.Ink3), Sheet.Left + across + 14, top + 31, 100);
        }

        RowList.Draw(sheet, rows, top + 56, columns: 2);
    }

    private static void Agreed(Sheet sheet, CompareView view, float top)
    {
        var snapshot = view.Comparison.Snapshot;
        top = sheet.Paragraph(Head.Text(ComparisonAgreed.Sentences(view)), Head.Sentence, Sheet.Left, top - 8, Sheet.Across, 2) + 14;
        var rows = view.Comparison.Rows.Where(r => view.Shows(r.Verdict.Kind)).OrderByDescending(r => snapshot.DecisionOn(r.Responsibility) is not null).ToList();
        Grid.Draw(sheet, rows, view.Comparison.Roles, top, snapshot.DecisionOn);
    }
}
