using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Web.Components.Pages.Sources;
using RoleAtlas.Web.Previews.Drawing;

namespace RoleAtlas.Web.Previews.Pictures;

/// <summary>A source: its title in its own voice, who answers for it, and of which roles it speaks how much, and the sentence on which most claims rest.</summary>
internal static class SourcePicture
{
    private const float High = 46;

    public static void Draw(Sheet sheet, SourceView view)
    {
        var card = view.Card;
        var top = Head.Draw(sheet, card.Source.Credit(), Named.Of(card.Source), [card.Sentence()], 3, voice: Face.Serif) + 14;
        IReadOnlyList<Role> roles = view.Role is { } only ? [only] : card.Roles;
        var most = card.Roles.Select(card.ClaimsOn).DefaultIfEmpty(1).Max();
        foreach (var (i, role) in roles.Take((int)((Sheet.Bottom - 8 - top) / High)).Index())
        {
            var y = top + (i * High);
            var count = card.ClaimsOn(role);
            sheet.Sign(role, Sheet.Left, y + 8, 24);
            sheet.Write(Named.Of(role), new Lettering(Face.SemiBold, 27, Look.Of(role), -0.01f), Sheet.Left + 38, y + 29, 400);
            var bar = 440f * count / most;
            sheet.Box(Sheet.Left + 460, y + 10, bar, 20, Look.Of(role), 4);
            sheet.Write(Named.Count(count, "claim"), Head.Small, Sheet.Left + 460 + bar + 16, y + 29, 150);
        }

        top += (roles.Count * High) + 18;
        if (QuotedSentence.Of(view.Shown).MaxBy(s => s.Claims.Count) is { } sentence)
        {
            Quotation.Draw(sheet, sentence, credit: null, Look.Line2, Sheet.Left, top, Sheet.Across);
        }
    }
}
