namespace RoleAtlas.Web.Files;

/// <summary>A table for spreadsheets, of which some know types and links and others only text.</summary>
/// <param name="Name">Up to 31 characters, without those that spreadsheets forbid.</param>
/// <param name="Columns">What stands in the first row, and how wide it is.</param>
/// <param name="Rows">As many cells as there are columns.</param>
internal sealed record Sheet(string Name, IReadOnlyList<SheetColumn> Columns, IEnumerable<IReadOnlyList<SheetCell>> Rows);

/// <param name="Head">In the first row.</param>
/// <param name="Width">In characters.</param>
internal readonly record struct SheetColumn(string Head, int Width);

/// <param name="Value">A string, an int, a long, a date, or null where there is nothing.</param>
/// <param name="Link">A whole address where the cell leads; else null.</param>
internal readonly record struct SheetCell(object? Value, string? Link = null);
