using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace RoleAtlas.Web.Files;

/// <summary>How cells look; the numbers are places in the list of formats.</summary>
internal static class XlsxStyles
{
    public const uint Text = 1;
    public const uint Head = 2;
    public const uint Link = 3;
    public const uint Number = 4;
    public const uint Date = 5;

    /// <summary>Text that stays text also when somebody edits the cell and changes nothing.</summary>
    public const uint Guarded = 6;

    /// <summary>An address that leads to itself: in one line, however long.</summary>
    public const uint Address = 7;

    private const uint DayFormat = 164;

    public static Stylesheet Sheet() => new()
    {
        NumberingFormats = new(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy-mm-dd" }),
        Fonts = new(
            FontOf(),
            FontOf(new Bold()),
            FontOf(new Underline(), new Color { Rgb = "FF1F5FBF" })),
        Fills = new(
            // The first two are fixed.
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFF2F0EA" }) { PatternType = PatternValues.Solid })),
        Borders = new(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        CellStyleFormats = new(new CellFormat()),
        CellFormats = new(
            new CellFormat(),
            Format(),
            Format(font: 1, fill: 2),
            Format(font: 2),
            Format(wraps: false),
            Format(number: DayFormat, wraps: false),
            new CellFormat(Alignment(wraps: true)) { QuotePrefix = true, ApplyAlignment = true },
            Format(font: 2, wraps: false)),
    };

    private static Font FontOf(params OpenXmlElement[] looks) =>
        new([.. looks.OfType<Bold>(), .. looks.OfType<Underline>(), new FontSize { Val = 11 }, .. looks.OfType<Color>(), new FontName { Val = "Calibri" }]);

    private static CellFormat Format(uint font = 0, uint fill = 0, uint number = 0, bool wraps = true) => new(Alignment(wraps))
    {
        FontId = font, FillId = fill, NumberFormatId = number, BorderId = 0, FormatId = 0,
        ApplyFont = font > 0, ApplyFill = fill > 0, ApplyNumberFormat = number > 0, ApplyAlignment = true,
    };

    private static Alignment Alignment(bool wraps) => new() { Vertical = VerticalAlignmentValues.Top, WrapText = wraps };
}
