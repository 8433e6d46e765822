using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Components.Pages;
using RoleAtlas.Web.Components.Pages.Matrix;
using RoleAtlas.Web.Previews.Drawing;

namespace RoleAtlas.Web.Previews.Pictures;

/// <summary>Rows of a matrix in the order asked for; in no order, those to settle, since there is room for few.</summary>
internal static class MatrixPicture
{
    public static void Draw(Sheet sheet, MatrixView view)
    {
        var matrix = view.Matrix;
        var limits = Limits.Of(view.Only?.Label, matrix.Query.Areas, view.Without, view.Url.Text);
        var top = Head.Draw(sheet, limits, "Who does what", Head.Texts(view.Sentences), 3);
        if (matrix.ShownRows.Count > 0 && matrix.ShownColumns.Count > 0)
        {
            var rows = matrix.Query.Sort == MatrixSort.Catalogue && view.Url.Page == 1
                ? [.. matrix.Rows.OrderByDescending(r => view.IsAgreed && view.DecisionOn(r) is not null).ThenByDescending(r => r.Verdict.NeedsSettling).ThenBy(r => r.Verdict.Kind)]
                : matrix.ShownRows;
            Grid.Draw(sheet, rows, matrix.ShownColumns, top, view.IsAgreed ? matrix.Snapshot.DecisionOn : null);
        }
    }
}
