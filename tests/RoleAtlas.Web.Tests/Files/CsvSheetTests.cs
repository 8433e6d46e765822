using System.Globalization;
using System.Text;
using CsCheck;
using CsvHelper;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Files;

namespace RoleAtlas.Web.Tests.Files;

public sealed class CsvSheetTests
{
    [Fact]
    public void What_is_read_back_is_what_the_table_holds() => AnyTable.Any.Sample(table =>
    {
        var rows = Read(CsvSheet.Write(new RoleTableSheets(table, AnyTable.Origin).Responsibilities));

        Assert.Equal(["Area", "Responsibility", "Verdict", .. table.Roles.SelectMany(r => new[] { r.Name, $"{r.Name}: sources" }), "Counted", "Agreed", "Link"], rows[0]);
        Assert.Equal(table.Rows.Count, rows.Count - 1);
        foreach (var (row, read) in table.Rows.Zip(rows.Skip(1)))
        {
            Assert.Equal(
                [
                    row.Responsibility.Area.Name, row.Responsibility.Name, row.Verdict.Label(),
                    .. row.Cells.SelectMany(c => new[] { c.Label(), c.SourceCount.ToString(CultureInfo.InvariantCulture) }),
                    VerdictExplanation.FactsOf(row), "", $"https://atlas.example/responsibilities/{row.Responsibility.Slug}",
                ],
                read);
        }
    });

    [Fact]
    public void Every_claim_is_read_back_once_for_each_of_its_roles() => AnyTable.Any.Sample(table =>
    {
        var rows = Read(CsvSheet.Write(new RoleTableSheets(table, AnyTable.Origin).Claims)).Skip(1).ToList();
        var claims = table.Rows.SelectMany(r => r.Voices).SelectMany(v => v.Claims).ToList();

        Assert.Equal(
            claims.SelectMany(c => c.Roles, (c, r) => (c.Id, r.Name, AtlasWords.Label(c.Stance!.Value), c.Excerpt.Exact, c.Source.Title, c.Source.Author ?? "", c.Note ?? "")),
            rows.Select(r => (r[14], r[2], r[3], r[5], r[7], r[9], r[11])));
    });

    [Fact]
    public void No_cell_begins_as_a_formula_does() => AnyTable.Any.Sample(table =>
    {
        var sheets = new RoleTableSheets(table, AnyTable.Origin);
        foreach (var cell in new[] { sheets.Responsibilities, sheets.Claims }.SelectMany(s => Parse(Encoding.UTF8.GetString(CsvSheet.Write(s).AsSpan(3)))).SelectMany(r => r))
        {
            Assert.DoesNotMatch(@"\A\s*[=+\-@＝]|\A[\t\r\n]", cell);
        }
    });

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("'=1+1", "''=1+1")]
    [InlineData(" =1+1", "' =1+1")]
    [InlineData("-2", "'-2")]
    [InlineData("'tis", "''tis")]
    [InlineData("a = b", "a = b")]
    [InlineData("", "")]
    public void An_apostrophe_is_put_before_what_could_run_and_taken_away_again(string words, string written)
    {
        Assert.Equal(written, SpreadsheetText.Written(words));
        Assert.Equal(words, SpreadsheetText.Read(written));
    }

    [Theory]
    [InlineData("x;=1+1;y")]
    [InlineData("x\t=1+1\ty")]
    public void What_parts_fields_elsewhere_is_quoted(string words) => Assert.EndsWith(
        $"\r\n\"{words}\"\r\n", Encoding.UTF8.GetString(CsvSheet.Write(new Sheet("S", [new("A", 1)], [[new(words)]]))), StringComparison.Ordinal);

    [Fact]
    public void Spreadsheets_are_told_by_a_byte_order_mark_that_it_is_UTF_8() =>
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "A\r\n"u8], CsvSheet.Write(new Sheet("S", [new("A", 1)], [])));

    private static List<string[]> Read(byte[] csv)
    {
        Assert.Equal(Encoding.UTF8.Preamble, csv.AsSpan(0, 3));
        return [.. Parse(Encoding.UTF8.GetString(csv.AsSpan(3))).Select(r => r.Select(SpreadsheetText.Read).ToArray())];
    }

    private static List<string[]> Parse(string text)
    {
        using var parser = new CsvParser(new StringReader(text), CultureInfo.InvariantCulture);
        List<string[]> rows = [];
        while (parser.Read())
        {
            rows.Add(parser.Record!);
        }

        return rows;
    }
}
