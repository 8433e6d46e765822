using System.Globalization;
using CsvHelper;
using RoleAtlas.Web.Files;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Files;

internal static class FileAnswers
{
    /// <summary>The rows of a CSV file as a person has them who takes the guarding apostrophes away; the first are the heads.</summary>
    public static List<string[]> Csv(this Answer answer)
    {
        using var parser = new CsvParser(new StringReader(answer.Text.TrimStart('\ufeff')), CultureInfo.InvariantCulture);
        List<string[]> rows = [];
        while (parser.Read())
        {
            rows.Add([.. parser.Record!.Select(SpreadsheetText.Read)]);
        }

        return rows;
    }

    /// <summary>Every address of a file of the small catalogue, with its content type and the name it is kept under.</summary>
    public static TheoryData<string, string, string> OfSmallAtlas => new()
    {
        { "/matrix.csv", "text/csv; charset=utf-8", "attachment; filename=matrix-revision-1.csv" },
        { "/matrix.csv?rows=claims", "text/csv; charset=utf-8", "attachment; filename=matrix-claims-revision-1.csv" },
        { "/matrix.xlsx", FileAnswer.Xlsx, "attachment; filename=matrix-revision-1.xlsx" },
        { "/matrix.md", "text/markdown; charset=utf-8", "inline; filename=matrix-revision-1.md" },
        { "/matrix.txt", "text/plain; charset=utf-8", "inline; filename=matrix-revision-1.txt" },
        { "/matrix.json", "application/json; charset=utf-8", "inline; filename=matrix-revision-1.json" },
        { "/compare/baker-vs-cook.csv", "text/csv; charset=utf-8", "attachment; filename=baker-vs-cook-revision-1.csv" },
        { "/compare/baker-vs-cook.xlsx", FileAnswer.Xlsx, "attachment; filename=baker-vs-cook-revision-1.xlsx" },
        { "/compare/baker-vs-cook.md", "text/markdown; charset=utf-8", "inline; filename=baker-vs-cook-revision-1.md" },
        { "/compare/baker-vs-cook.txt", "text/plain; charset=utf-8", "inline; filename=baker-vs-cook-revision-1.txt" },
        { "/compare/baker-vs-cook.json", "application/json; charset=utf-8", "inline; filename=baker-vs-cook-revision-1.json" },
        { "/agenda.md", "text/markdown; charset=utf-8", "inline; filename=agenda-revision-1.md" },
        { "/overlap.md", "text/markdown; charset=utf-8", "inline; filename=overlap-revision-1.md" },
        { "/overlap.txt", "text/plain; charset=utf-8", "inline; filename=overlap-revision-1.txt" },
        { "/agenda.txt", "text/plain; charset=utf-8", "inline; filename=agenda-revision-1.txt" },
        { "/responsibilities/ovens.md", "text/markdown; charset=utf-8", "inline; filename=ovens-revision-1.md" },
        { "/responsibilities/ovens.txt", "text/plain; charset=utf-8", "inline; filename=ovens-revision-1.txt" },
        { "/claims.jsonld", "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"; charset=utf-8", "inline; filename=claims-revision-1.jsonld" },
        { "/sources/both.jsonld", "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"; charset=utf-8", "inline; filename=both-revision-1.jsonld" },
        { "/sources/both.txt", "text/plain; charset=utf-8", "inline; filename=both-revision-1.txt" },
        { "/sources/both/aaaaa2.md", "text/markdown; charset=utf-8", "inline; filename=both-aaaaa2-revision-1.md" },
        { "/sources/both/aaaaa2.txt", "text/plain; charset=utf-8", "inline; filename=both-aaaaa2-revision-1.txt" },
        { "/roles/baker/charter.md", "text/markdown; charset=utf-8", "inline; filename=baker-charter-revision-1.md" },
    };
}
