using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace RoleAtlas.Web.Files;

/// <summary>
/// Tables as a workbook: numbers are numbers, dates are dates, links lead, and text is text: written as such, no cell can be
/// a formula, whatever it begins with.
/// </summary>
internal static class XlsxBook
{
    /// <summary>Excel opens no file with more of them on a sheet; behind them an address is its words alone.</summary>
    public const int MaximumLinks = 65_000;

    /// <summary>Longer addresses are no links for Excel.</summary>
    private const int LongestLink = 2_000;

    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    /// <summary>In points.</summary>
    private const double LineHeight = 15, HighestRow = 409;

    public static byte[] Write(params IReadOnlyList<Sheet> sheets)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = XlsxStyles.Sheet();
            var list = new Sheets();
            foreach (var (i, sheet) in sheets.Index())
            {
                var part = book.AddNewPart<WorksheetPart>();
                Write(part, sheet);
                list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)i + 1, Name = sheet.Name });
            }

            book.Workbook = new Workbook(list);
        }

        return bytes.ToArray();
    }

    /// <summary>Streamed: a large matrix as a tree of objects would take a hundred times the room of its file.</summary>
    private static void Write(WorksheetPart part, Sheet sheet)
    {
        Dictionary<string, string> ids = [];
        List<(string Cell, string Id)> links = [];
        var rows = 1;
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(sheet.Columns.Select((c, i) =>
            new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, 1, Lines(sheet.Columns.Select(c => new SheetCell(c.Head)), sheet), sheet.Columns.Select((c, i) => TextCell(Place(i, 1), c.Head, XlsxStyles.Head)));
        foreach (var row in sheet.Rows)
        {
            rows++;
            WriteRow(writer, rows, Lines(row, sheet), row.Select((cell, i) => CellOf(cell, Place(i, rows), IsLink(cell, i))));
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{Place(sheet.Columns.Count - 1, rows)}" });
        if (links.Count > 0)
        {
            writer.WriteElement(new Hyperlinks(links.Select(l => new Hyperlink { Reference = l.Cell, Id = l.Id })));
        }

        // Printed it is as wide as the paper, and as many pages as it takes.
        writer.WriteElement(new PageSetup { Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteEndElement();

        bool IsLink(SheetCell cell, int column)
        {
            if (cell.Link is not { Length: <= LongestLink } address || links.Count == MaximumLinks || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
            {
                return false;
            }

            // One relationship an address: many cells lead to the same page.
            if (!ids.TryGetValue(address, out var id))
            {
                ids[address] = id = part.AddHyperlinkRelationship(uri, isExternal: true).Id;
            }

            links.Add((Place(column, rows), id));
            return true;
        }
    }

    private static void WriteRow(OpenXmlWriter writer, int number, int lines, IEnumerable<Cell> cells) =>
        writer.WriteElement(new Row(cells) { RowIndex = (uint)number, Height = Math.Min(lines * LineHeight, HighestRow) });

    /// <summary>About how many lines the longest cell takes. Not every spreadsheet finds that out by itself.</summary>
    private static int Lines(IEnumerable<SheetCell> row, Sheet sheet) => row.Zip(sheet.Columns, (cell, column) =>
        cell.Value is string words && words != cell.Link ? words.Split('\n').Sum(line => 1 + (line.Length / column.Width)) : 1).Max();

    private static Cell CellOf(SheetCell cell, string place, bool isLink) => cell.Value switch
    {
        null => new Cell { CellReference = place },
        string words => TextCell(place, words, isLink ? words == cell.Link ? XlsxStyles.Address : XlsxStyles.Link : SpreadsheetText.IsLikeFormula(words) ? XlsxStyles.Guarded : XlsxStyles.Text),
        // Spreadsheets count days from 1900, and that year as Lotus 1-2-3 did.
        DateOnly date when date < FirstDay => TextCell(place, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), XlsxStyles.Text),
        DateOnly date => Number(place, date.ToDateTime(TimeOnly.MinValue).ToOADate(), XlsxStyles.Date),
        var number => Number(place, Convert.ToDouble(number, CultureInfo.InvariantCulture), XlsxStyles.Number),
    };

    private static Cell Number(string place, double number, uint style) =>
        new() { CellReference = place, CellValue = new CellValue(number), StyleIndex = style };

    private static Cell TextCell(string place, string words, uint style) => new()
    {
        CellReference = place, DataType = CellValues.InlineString, StyleIndex = style,
        InlineString = new InlineString(new Text(XlsxText.Written(words)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    /// <summary>"AB7": the column in letters, the row from 1.</summary>
    private static string Place(int column, int row)
    {
        var letters = "";
        for (var n = column + 1; n > 0; n = (n - 1) / 26)
        {
            letters = (char)('A' + ((n - 1) % 26)) + letters;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }
}
