using System.Globalization;

namespace RoleAtlas.Web.Accounts;

internal static class InvitationWords
{
    /// <summary>Why a link does not work, and what to do.</summary>
    public static string Why(InvitationState state) => state switch
    {
        InvitationState.Used => "This link was used before, and each works once. If that was you, sign in; else ask for another.",
        InvitationState.Expired => "This link has expired. Ask whoever sent it for another.",
        InvitationState.Unknown => "This link does not work: it was taken back, or it is not all there. Look whether the whole of it was copied, or ask for another.",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "This link works."),
    };
}

internal static class AccessWords
{
    public static string Of(Core.Accounts.Access access) => access switch
    {
        Core.Accounts.Access.Reader => "Reader",
        Core.Accounts.Access.Editor => "Editor",
        _ => "Admin",
    };

    public static string Meaning(Core.Accounts.Access access) => access switch
    {
        Core.Accounts.Access.Reader => "reads, also where reading is not public",
        Core.Accounts.Access.Editor => "edits the catalogue",
        _ => "edits, and decides who has an account",
    };
}

internal static class InvitedWords
{
    /// <summary>To whom is invited.</summary>
    public static string Of(Core.Accounts.Access access) => access switch
    {
        Core.Accounts.Access.Reader => "You may read all that is here.",
        Core.Accounts.Access.Editor => "You may edit the catalogue.",
        _ => "You may edit the catalogue, and decide who has an account.",
    };
}

internal static class DateWords
{
    public static string Day(DateTime date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
