using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.History;
using RoleAtlas.Web.Access;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Serving;

/// <summary>Something that was deleted.</summary>
/// <param name="Thing">As it was at last.</param>
/// <param name="In">The revision that deleted it.</param>
/// <param name="Summary">The line of that revision, as whoever asks is shown it.</param>
/// <param name="IsEditor">Whoever asks may undo it.</param>
public sealed record GoneThing(RecordedThing Thing, RecordedRevision In, string Summary, bool IsEditor)
{
    /// <summary>The revision did more than delete this, or said why.</summary>
    public bool SaysMore => Summary != $"Deleted {HistoryWords.Noun(Thing.Kind)} {Thing.Name}";

    /// <summary>Of the page that it had.</summary>
    public string Address => Thing.Kind switch
    {
        EntityKind.Role => $"{AtlasUrls.Roles}/{Thing.Slug}",
        EntityKind.Responsibility => $"{AtlasUrls.Responsibilities}/{Thing.Slug}",
        EntityKind.Source => $"{AtlasUrls.Sources}/{Thing.Slug}",
        _ => AtlasUrls.Area(Thing.Slug!),
    };
}

/// <summary>
/// What once had an address, for those who follow an old link to it. A source that readers do not see, or did not when it was
/// deleted, has never been for them.
/// </summary>
public sealed class GoneThings(CurrentAtlas atlas, AtlasHistory history, IAuthorizationService authorization)
{
    /// <summary>Null where there is such a thing, never was one, or whoever asks may not know.</summary>
    public async Task<GoneThing?> FindAsync(EntityKind kind, string slug, ClaimsPrincipal user)
    {
        var log = await history.LogAsync(atlas.Snapshot);
        var isEditor = (await authorization.AuthorizeAsync(user, AtlasPolicies.Edit)).Succeeded;
        return log.Find(kind, slug) is { IsGone: true } thing && (isEditor || !log.IsHidden(thing.Id)) && log.Find(thing.Last) is { } revision
            ? new GoneThing(thing, revision, log.Summary(revision, isEditor), isEditor)
            : null;
    }

    /// <summary>Why it is not on the page of an earlier revision, in a sentence; null where nothing is known of it.</summary>
    public async Task<string?> WhyNotThenAsync(EntityKind kind, string slug, long revision, ClaimsPrincipal user)
    {
        var log = await history.LogAsync(atlas.Snapshot);
        if (log.Find(kind, slug) is not { } thing || log.IsHidden(thing.Id) && !(await authorization.AuthorizeAsync(user, AtlasPolicies.Edit)).Succeeded)
        {
            return null;
        }

        return thing.IsGone && thing.Last <= revision
            ? $"“{thing.Name}” was deleted in revision {thing.Last}, and was no longer there at revision {revision}."
            : $"“{thing.Name}” was not there at revision {revision}.";
    }
}
