using RoleAtlas.Core.History;
using RoleAtlas.Core.Sharing;

namespace RoleAtlas.Web.Sharing;

internal static class ShareWords
{
    /// <summary>Why a link does not work, and what to do; nothing of what it showed.</summary>
    public static string Why(ShareLinkState state) => state is ShareLinkState.Expired
        ? "The page was shared up to a day that has passed. Ask whoever sent you the link for another."
        : "It was taken back, what it showed is gone, or it is not all there. Look whether the whole of it was copied, or ask whoever sent it for another.";

    /// <summary>"As on 26 November 2026 (revision 7)", with when it was made and how long it works.</summary>
    public static string Of(ShareLink link, bool isExpired) =>
        $"Made {HistoryWords.Day(link.Created)} · {(link.Revision is { } revision ? $"shows revision {revision}" : "follows the catalogue")} · {Until(link, isExpired)}";

    private static string Until(ShareLink link, bool isExpired) => link.Expires is not { } end ? "without an end"
        : isExpired ? $"expired after {HistoryWords.Day(LastDay(end))}"
        : $"until {HistoryWords.Day(LastDay(end))}";

    /// <summary>The last day on which it works.</summary>
    public static DateTime LastDay(DateTime expires) => expires.AddDays(-1);
}
