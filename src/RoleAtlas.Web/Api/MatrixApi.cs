using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Search;
using RoleAtlas.Web.Components.Pages.Matrix;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Api;

/// <summary>Responsibilities by roles.</summary>
/// <param name="Layer">What words are about: sources, or what was agreed.</param>
/// <param name="Words">The matrix in sentences.</param>
/// <param name="Roles">The roles over which verdicts are decided.</param>
/// <param name="Columns">The slugs of the roles that have a cell in each row, in this order.</param>
/// <param name="ColumnParts">In how many parts the columns come; `columns` asks for one of them.</param>
/// <param name="Verdicts">How many rows have each verdict, before `only` limits them.</param>
/// <param name="Paging">Where this page of rows stands among all that match.</param>
/// <param name="Rows">The rows, in the order asked for.</param>
internal sealed record MatrixAnswer(
    string Layer, IReadOnlyList<string> Words, IReadOnlyList<Named> Roles, IReadOnlyList<string> Columns, int ColumnParts,
    IReadOnlyList<VerdictCount> Verdicts, Paging Paging, IReadOnlyList<MatrixRowAnswer> Rows);

/// <summary>A row of the matrix.</summary>
/// <param name="Responsibility">The responsibility, with its verdict among the roles of the matrix.</param>
/// <param name="Cells">One of each column.</param>
/// <param name="Agreed">What was agreed; null where nothing was.</param>
internal sealed record MatrixRowAnswer(ResponsibilityItem Responsibility, IReadOnlyList<CellItem> Cells, DecisionAnswer? Agreed);

internal static class MatrixApi
{
    public static void MapMatrix(this IEndpointRouteBuilder api) => api.MapGet(ApiUrls.Matrix, Get)
        .Takes(
            ApiParameter.Roles, ApiParameter.Area, ApiParameter.Only, ApiParameter.Text, ApiParameter.Sort, ApiParameter.Layer, ApiParameter.Without,
            ApiParameter.Columns, ApiParameter.Page, ApiParameter.PageSize)
        .Told("getMatrix", "Matrix", "Responsibilities by roles", "The same as the page /matrix under the same parameters. Its rows come in pages.");

    private static ApiAnswer<MatrixAnswer> Get(ApiRequest request)
    {
        if (SearchQuestion.Cut(UrlQuery.One(request.Query, UrlQuery.Text) ?? "").IsCut)
        {
            throw ApiRequest.Refused(UrlQuery.Text, $"q takes at most {SearchQuestion.LongestText} characters.");
        }

        var url = MatrixUrl.Parse(request.Query);
        var view = MatrixView.Of(request.Atlas, url with { Layer = request.Layer, Page = 1 });
        var matrix = view.Matrix;
        if (matrix.ColumnPart.Number != url.Window)
        {
            throw ApiRequest.Refused(UrlQuery.Columns, $"The columns come in {AtlasWords.Count(matrix.ColumnPart.Pages, "part")} only.");
        }

        var part = request.Page(matrix.Rows);
        return request.Answer(new MatrixAnswer(
            request.IsAgreed ? AtlasLayer.Agreed : AtlasLayer.Sources,
            SentenceText.Of(view.Sentences),
            [.. matrix.Roles.Select(Named.Of)], [.. matrix.ShownColumns.Select(r => r.Slug)], matrix.ColumnPart.Pages,
            VerdictCount.Of(matrix.OfAnyVerdict), Paging.Of(part.Place, request.PageSize),
            [.. part.Items.Select(r => new MatrixRowAnswer(
                ResponsibilityItem.Of(request, r), [.. matrix.ShownColumns.Select(c => CellItem.Of(r.CellOf(c)))],
                DecisionAnswer.Of(request, matrix.Snapshot, matrix.Snapshot.DecisionOn(r.Responsibility))))]));
    }
}
