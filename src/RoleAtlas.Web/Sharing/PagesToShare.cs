using System.Globalization;
using RoleAtlas.Web.Serving;

namespace RoleAtlas.Web.Sharing;

/// <summary>A page that somebody asks to share.</summary>
/// <param name="Page">Null where there is none to share.</param>
/// <param name="Anchor">The place on it; empty where there is none.</param>
/// <param name="Revision">The catalogue revision that it shows.</param>
/// <param name="IsEarlier">The address asks for that revision, and it is not the present one.</param>
/// <param name="Problem">Why there is none, and what to do.</param>
public sealed record FoundPage(PageToShare? Page, string Anchor, long Revision, bool IsEarlier, string? Problem = null);

/// <summary>Finds the page of an address, as readers see it who see no drafts.</summary>
public sealed class PagesToShare(CurrentAtlas atlas, AtlasHistory history, PublicAddress address)
{
    private const string Elsewhere = "This is no address of this atlas. Copy the one of the page from the address bar.";
    private const string NotThere = "Readers find no page there that could be shared. A comparison, a matrix, an overlap, an agenda, a role, a responsibility or a source can be; a search, the history and drafts cannot.";

    /// <param name="text">What somebody gives as its address.</param>
    /// <param name="request">Tells under which name people reach this site.</param>
    public async Task<FoundPage> FindAsync(string text, HttpRequest request)
    {
        var current = atlas.Snapshot;
        if (AskedPage.Parse(text, address.Root(request)) is not { } asked)
        {
            return new FoundPage(null, "", current.Revision, false, Elsewhere);
        }

        var revision = current.Revision;
        if (asked.At is { } at && !(long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out revision) && (await history.LogAsync(current)).Find(revision) is not null))
        {
            return new FoundPage(null, "", current.Revision, false, $"There is no revision {at} of the catalogue. Take it out of the address, or correct it.");
        }

        var shown = (await history.SnapshotAsync(current, revision, withDrafts: false))!.Snapshot.KnowingNamesOf(current);
        return PageToShare.Of(shown, asked.Path, asked.Query) is { } page
            ? new FoundPage(page, asked.Anchor, revision, revision != current.Revision)
            : new FoundPage(null, "", revision, false, NotThere);
    }
}
