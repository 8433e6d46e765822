using System.Globalization;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using RoleAtlas.Web.Files;
using Sheet = RoleAtlas.Web.Files.Sheet;

namespace RoleAtlas.Web.Tests.Files;

public sealed class XlsxBookTests
{
    [Fact]
    public void What_is_read_back_is_what_the_tables_hold_and_no_cell_is_a_formula() => AnyTable.Any.Sample(
        table =>
        {
            var sheets = new RoleTableSheets(table, AnyTable.Origin);
            Sheet[] written = [sheets.Responsibilities, sheets.Claims, sheets.About];
            using var book = Open(XlsxBook.Write(written));

            Assert.Equal([], new OpenXmlValidator().Validate(book).Select(e => $"{e.Path?.XPath}: {e.Description}"));
            foreach (var (sheet, part) in written.Zip(Parts(book)))
            {
                Assert.Empty(part.Worksheet!.Descendants<CellFormula>());
                Assert.Equal(
                    [[.. sheet.Columns.Select(c => (object?)c.Head)], .. sheet.Rows.Select(r => r.Select(c => c.Value switch { long n => (int)n, var v => v }).ToArray())],
                    part.Worksheet.Descendants<Row>().Select(r => r.Elements<Cell>().Select(Value).ToArray()).ToArray());
            }
        },
        iter: 40);

    [Fact]
    public void Links_lead_and_the_first_row_stays_in_sight()
    {
        var date = new DateOnly(2024, 2, 29);
        using var book = Open(XlsxBook.Write(new Sheet(
            "One", [new("Words", 20), new("Number", 10), new("Day", 12)],
            [[new("=HYPERLINK(\"https://evil.example\")", "https://atlas.example/sources/a#claim-1"), new(3), new(date)], [new("-1"), new(null), new("also", "not an address")]])));
        var part = Parts(book).Single();

        Assert.Equal(PaneStateValues.Frozen, part.Worksheet!.Descendants<Pane>().Single().State!.Value);
        var link = part.Worksheet.Descendants<Hyperlink>().Single();
        Assert.Equal("A2", link.Reference!.Value);
        Assert.Equal("https://atlas.example/sources/a#claim-1", part.HyperlinkRelationships.Single(r => r.Id == link.Id).Uri.OriginalString);
        Assert.Equal([20d, 10d, 12d], part.Worksheet.Descendants<Column>().Select(c => c.Width!.Value));
        Assert.Equal("A1:C3", part.Worksheet.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal([["Words", "Number", "Day"], ["=HYPERLINK(\"https://evil.example\")", 3, date], ["-1", null, "also"]], part.Worksheet.Descendants<Row>().Select(r => r.Elements<Cell>().Select(Value).ToArray()));
        var guarded = part.Worksheet.Descendants<Cell>().Single(c => c.CellReference == "A3");
        Assert.True(((CellFormat)book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.ChildElements[(int)guarded.StyleIndex!.Value]).QuotePrefix!.Value);
    }

    [Fact]
    public void A_day_before_spreadsheets_count_days_is_words()
    {
        using var book = Open(XlsxBook.Write(new Sheet("One", [new("Day", 12)], [[new(new DateOnly(25, 3, 12))], [new(new DateOnly(1900, 3, 1))]])));

        Assert.Equal([["Day"], ["0025-03-12"], [new DateOnly(1900, 3, 1)]], Parts(book).Single().Worksheet!.Descendants<Row>().Select(r => r.Elements<Cell>().Select(Value).ToArray()));
    }

    [Fact]
    public void Behind_as_many_links_as_a_sheet_takes_an_address_is_its_words_alone()
    {
        const string Address = "https://atlas.example/roles/a";
        using var book = Open(XlsxBook.Write(new Sheet(
            "One", [new("Link", 20)], Enumerable.Repeat<IReadOnlyList<SheetCell>>([new(Address, Address)], XlsxBook.MaximumLinks + 1))));
        var sheet = Parts(book).Single().Worksheet!;

        Assert.Equal(XlsxBook.MaximumLinks, sheet.Descendants<Hyperlink>().Count());
        var last = sheet.Descendants<Cell>().Last();
        Assert.Equal((Address, XlsxStyles.Text), (Value(last), last.StyleIndex!.Value));
    }

    [Fact]
    public void Any_words_survive_a_cell() => Gen.String.Sample(words => words == XlsxText.Read(XlsxText.Written(words)));

    [Fact]
    public void More_words_than_a_cell_holds_end_in_a_sign()
    {
        var written = XlsxText.Written(new string('a', XlsxText.Longest + 1));

        Assert.Equal(XlsxText.Longest, written.Length);
        Assert.EndsWith("a…", written, StringComparison.Ordinal);
    }

    /// <summary>As a spreadsheet sees it: text that says that it is text, a number, or by its format a day.</summary>
    private static object? Value(Cell cell)
    {
        if (cell.DataType is { } type)
        {
            Assert.Equal(CellValues.InlineString, type.Value);
            return XlsxText.Read(cell.InlineString!.Text!.Text);
        }

        return cell.CellValue is not { } value ? null
            : cell.StyleIndex! == XlsxStyles.Date ? DateOnly.FromDateTime(DateTime.FromOADate(double.Parse(value.Text, CultureInfo.InvariantCulture)))
            : int.Parse(value.Text, CultureInfo.InvariantCulture);
    }

    private static SpreadsheetDocument Open(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static IEnumerable<WorksheetPart> Parts(SpreadsheetDocument book) =>
        book.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => (WorksheetPart)book.WorkbookPart.GetPartById(s.Id!));
}
