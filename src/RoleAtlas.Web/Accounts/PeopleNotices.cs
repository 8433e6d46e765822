namespace RoleAtlas.Web.Accounts;

/// <summary>What the page of people says after one of its forms was sent; the words for the address, and those for the page.</summary>
internal static class PeopleNotices
{
    public const string Changed = "access";
    public const string Removed = "removed";
    public const string Revoked = "revoked";

    public static string? Of(string? done) => done switch
    {
        Changed => "What the person may do is changed, from now on. Invitations of somebody who is no admin any more are taken back.",
        Removed => "The account is removed, and its open invitations with it. What it shared stays shared, until you take it back under “Shared links”.",
        Revoked => "The invitation is taken back. Its link does not work any more.",
        _ => null,
    };
}
