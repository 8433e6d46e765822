using RoleAtlas.Core.Atlas;

namespace RoleAtlas.Web.Previews.Drawing;

/// <summary>A verdict as on pages: its sign and its words on its ground.</summary>
internal static class Badge
{
    public const float High = 44;

    /// <param name="sheet">The paper.</param>
    /// <param name="verdict">What it says.</param>
    /// <param name="x">Its left edge.</param>
    /// <param name="y">Its upper edge.</param>
    /// <param name="width">How wide it may be; longer words are cut.</param>
    /// <returns>How wide it is.</returns>
    public static float Draw(Sheet sheet, Verdict verdict, float x, float y, float width)
    {
        const float BeforeWords = 50;
        const float BehindWords = 22;
        var (ink, ground, sign) = Look.Of(verdict);
        var type = new Lettering(Face.SemiBold, 25, ink, -0.005f);
        var words = Line.Fitted(type.Face.Drawable(verdict.Label()) ?? "Only one, so far", type, width - BeforeWords - BehindWords);
        var across = words.Width + BeforeWords + BehindWords;
        if (verdict.Kind is VerdictKind.ClaimedForSeveral or VerdictKind.Supported or VerdictKind.Silent)
        {
            sheet.Frame(x, y, across, High, verdict.Kind == VerdictKind.ClaimedForSeveral ? ink : Look.Line2, 2, High / 2);
        }
        else
        {
            sheet.Box(x, y, across, High, ground, High / 2);
        }

        sheet.Sign(sign, x + 18, y + 11, 22, ink);
        sheet.Write(words.Text, type, x + BeforeWords, y + 31, words.Width + 1);
        return across;
    }
}
