using System.ComponentModel.DataAnnotations;
using System.Globalization;
using RoleAtlas.Core.Sharing;

namespace RoleAtlas.Web.Sharing;

/// <summary>What somebody says of a page when sharing it, and may change later.</summary>
public class ShareTexts : IValidatableObject
{
    private const string DayFormat = "yyyy-MM-dd";

    [Required(ErrorMessage = "Say what it is that you share.")]
    [StringLength(ShareLink.LongestTitle, ErrorMessage = "A title has 120 characters at most.")]
    public string Title { get; set; } = "";

    [StringLength(ShareLink.LongestNote, ErrorMessage = "A note has 1,000 characters at most.")]
    public string Note { get; set; } = "";

    /// <summary>The last day, as a browser writes it; empty where there is no end.</summary>
    public string Until { get; set; } = "";

    public bool IsOpenToAll { get; set; }

    public string PlainTitle => Plain(Title).Replace('\n', ' ').Trim();

    public string PlainNote => Plain(Note).Trim();

    /// <summary>A link works to the end of its last day, in UTC as dates are kept.</summary>
    public DateTime? Expires => Day(Until)?.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    public static string DayOf(DateTime? expires) => expires is { } end ? ShareWords.LastDay(end).ToString(DayFormat, CultureInfo.InvariantCulture) : "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var today = validationContext.GetRequiredService<ShareLinks>().Today;
        if (Until.Length > 0 && (Day(Until) is not { } day || day < today || day == DateOnly.MaxValue))
        {
            yield return new ValidationResult("Choose a day from today on, or leave it empty.", [nameof(Until)]);
        }
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Plain(string text) => string.Concat(text.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c)));
}

/// <summary>What somebody fills in who shares a page.</summary>
public sealed class ShareInput : ShareTexts
{
    [Required(ErrorMessage = "Give the address of a page.")]
    public string Address { get; set; } = "";

    /// <summary>It shows the catalogue as it is now; else it follows it.</summary>
    public bool IsPinned { get; set; } = true;
}
