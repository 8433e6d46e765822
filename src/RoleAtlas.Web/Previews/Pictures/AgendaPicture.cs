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
            agenda.Items.Count == 0 ? ["Nothing to settle among these roles, by what the sources say."] : Head.Texts(AgendaWords.Summary(agenda)), 3);
        var rows = view.Items.Items.Select(i => i.Row).ToList();
        var roles = agenda.Roles.Where(r => rows.Any(row => row.SpeaksOf(r))).ToList();
        if (rows.Count > 0)
        {
            RowList.Draw(sheet, rows, roles, top + 8);
        }
    }
}
