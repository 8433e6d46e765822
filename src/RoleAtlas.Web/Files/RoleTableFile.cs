using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Files;

/// <summary>A matrix or a comparison in any of its forms.</summary>
internal static class RoleTableFile
{
    public static readonly IReadOnlyList<string> Endings = ["csv", "xlsx", "md", "txt", "json"];

    /// <summary>The value of <see cref="UrlQuery.Rows"/> for the long form: one row a claim and role.</summary>
    public const string ByClaims = "claims";

    /// <param name="context">The request.</param>
    /// <param name="table">What to write.</param>
    /// <param name="ending">One of <see cref="Endings"/>.</param>
    public static IResult Answer(HttpContext context, RoleTable table, string ending)
    {
        if (table.TooMuch is { } sentence)
        {
            return FileAnswer.TooMuch(sentence);
        }

        var origin = FileOrigin.Of(context);
        var byClaims = ending == "csv" && UrlQuery.One(context.Request.Query, UrlQuery.Rows) == ByClaims;
        if (ending == "csv" && UrlQuery.One(context.Request.Query, UrlQuery.Rows) is { } rows && rows != ByClaims)
        {
            return FileAnswer.NotUnderstood([$"“{rows}” is no kind of rows; “{ByClaims}” is the one there is."]);
        }

        if (ending == "csv" && origin.Notices.Concat(table.Notices).ToList() is { Count: > 0 } notices)
        {
            return FileAnswer.NotUnderstood(notices);
        }

        var name = FileAnswer.Name(byClaims ? $"{table.Name}-claims" : table.Name, table.Snapshot.Revision, ending);
        var sheets = new RoleTableSheets(table, origin);
        return ending switch
        {
            "csv" => FileAnswer.Saved(CsvSheet.Write(byClaims ? sheets.Claims : sheets.Responsibilities), $"{FileAnswer.Csv}; charset=utf-8", name),
            "xlsx" => FileAnswer.Saved(XlsxBook.Write(sheets.Responsibilities, sheets.Claims, sheets.About), FileAnswer.Xlsx, name),
            "md" => FileAnswer.Text(context, RoleTableMarkdown.Write(table, origin), PublicPages.Markdown, name),
            "txt" => FileAnswer.Text(context, RoleTableText.Write(table, origin), FileAnswer.Plain, name),
            _ => FileAnswer.Text(context, RoleTableJson.Write(table, origin), FileAnswer.Json, name),
        };
    }
}
