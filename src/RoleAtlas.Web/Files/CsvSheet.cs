using System.Buffers;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace RoleAtlas.Web.Files;

/// <summary>
/// A table as CSV (https://www.rfc-editor.org/rfc/rfc4180), in UTF-8 with a byte order mark, by which spreadsheets know it.
/// </summary>
internal static class CsvSheet
{
    private static readonly SearchValues<char> Parting = SearchValues.Create("\",;\t\r\n");

    // By itself the writer quotes only its own line end, and readers take half of it for one as well; some part fields by a
    // semicolon or a tab, too.
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n", ShouldQuote = a => a.Field is { Length: > 0 } f && (f.AsSpan().ContainsAny(Parting) || char.IsWhiteSpace(f[0]) || char.IsWhiteSpace(f[^1])),
    };

    public static byte[] Write(Sheet sheet)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(text, Format))
        {
            Write(csv, sheet.Columns.Select(c => SpreadsheetText.Written(c.Head)));
            foreach (var row in sheet.Rows)
            {
                Write(csv, row.Select(c => c.Value switch
                {
                    null => "",
                    string words => SpreadsheetText.Written(words),
                    DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    var number => Convert.ToString(number, CultureInfo.InvariantCulture),
                }));
            }
        }

        return bytes.ToArray();
    }

    private static void Write(CsvWriter csv, IEnumerable<string?> fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(field);
        }

        csv.NextRecord();
    }
}
