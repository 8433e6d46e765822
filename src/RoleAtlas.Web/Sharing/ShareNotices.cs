namespace RoleAtlas.Web.Sharing;

/// <summary>What the page of shared links says after one of its forms was sent; the words for the address, and those for the page.</summary>
internal static class ShareNotices
{
    public const string Changed = "changed";
    public const string Revoked = "revoked";

    public static string? Of(string? done) => done switch
    {
        Changed => "The link is changed. It leads where it led before.",
        Revoked => "The link is taken back. It shows nothing any more.",
        _ => null,
    };
}
