using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Components.Pages.Agenda;
using RoleAtlas.Web.Previews.Drawing;

namespace RoleAtlas.Web.Previews.Pictures;

/// <summary>What there is to settle: how much, and the first items.</summary>
internal static class AgendaPicture
{
    public static void Draw(Sheet sheet, AgendaView view)
    {
        var agenda = view.Agenda;
        var top = Head.Draw(
            sheet, view.Limits, view.Title,
            agenda.Items.Count == 0 ? "Nothing to settle among these roles, by what the sources say." : Head.Text(AgendaWords.Summary(agenda)), 3);
        RowList.Draw(sheet, [.. view.Items.Items.Select(i => i.Row)], top + 8, columns: 2);
    }
}
