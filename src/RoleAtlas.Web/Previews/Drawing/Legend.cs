using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Web.Components.Shared;
using RoleAtlas.Web.Previews.Pictures;
using SkiaSharp;

namespace RoleAtlas.Web.Previews.Drawing;

/// <summary>What a sign means.</summary>
internal sealed record Meaning(string Sign, SKColor Colour, string Words)
{
    public static Meaning Of(Verdict verdict, string? words = null)
    {
        var (ink, _, sign) = Look.Of(verdict);
        return new Meaning(sign, ink, words ?? verdict.Label());
    }

    public static Meaning Of(Role role) => new(RoleLook.Symbol(role, Stance.Leads), Look.Of(role), Named.Of(role));
}

/// <summary>Signs with what they mean, in one line.</summary>
internal static class Legend
{
    private const float Sign = 20;
    private const float Widest = 300;
    private static readonly Lettering Words = new(Face.Regular, 23, Look.Ink2);

    /// <summary>As many as fit, from the left.</summary>
    public static void Draw(Sheet sheet, IEnumerable<Meaning> meanings, float baseline)
    {
        var x = Sheet.Left;
        foreach (var meaning in meanings)
        {
            if (Face.Regular.Drawable(meaning.Words) is not { } words)
            {
                continue;
            }

            var width = Line.Fitted(words, Words, Widest).Width;
            if (x + Sign + 10 + width > Sheet.Right)
            {
                break;
            }

            sheet.Sign(meaning.Sign, x, baseline - 17, Sign, meaning.Colour);
            sheet.Write(words, Words, x + Sign + 10, baseline, width + 1);
            x += Sign + 10 + width + 34;
        }
    }
}
