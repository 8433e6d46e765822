namespace RoleAtlas.Core.Sharing;

/// <summary>
/// A page that somebody shares by a link of its own, until it is taken back. No part of the catalogue: it makes no revision and is
/// in no export. The token is kept as it is, since a link is there to be copied again; whoever can read it here can read the
/// catalogue, too, and an account it never opens.
/// </summary>
public sealed class ShareLink
{
    public const int LongestTitle = 120;
    public const int LongestNote = 1000;

    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The secret in the link.</summary>
    public required string Token { get; set; }

    /// <summary>The page and its state, host-relative; it names no revision.</summary>
    public required string Address { get; set; }

    /// <summary>The place on the page, without "#"; empty where there is none. It is a part of the link, as no browser sends it.</summary>
    public string Anchor { get; set; } = "";

    /// <summary>What the page shows, in the words of when the link was made.</summary>
    public required string Page { get; set; }

    /// <summary>The catalogue revision that the page shows; null where it follows the catalogue.</summary>
    public long? Revision { get; set; }

    public required string Title { get; set; }
    public string Note { get; set; } = "";

    /// <summary>Who made it; null once that account is gone, and the link is still there under the name.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>Display name of who made it.</summary>
    public required string By { get; set; }

    public DateTime Created { get; set; }

    /// <summary>From when on it does not work; null where it has no end.</summary>
    public DateTime? Expires { get; set; }

    /// <summary>Where reading is not public, whoever has the link may read this page all the same.</summary>
    public bool IsOpenToAll { get; set; }
}
