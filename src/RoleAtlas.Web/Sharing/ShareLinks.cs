using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Sharing;

namespace RoleAtlas.Web.Sharing;

/// <summary>What becomes of a link that somebody opens.</summary>
public enum ShareLinkState
{
    Open,
    Expired,

    /// <summary>It was taken back, or it is not the whole link.</summary>
    Unknown,
}

/// <summary>Links by which people share a page, each its maker's until it is taken back, by them or by an admin.</summary>
public sealed class ShareLinks(AtlasDbContext context, TimeProvider time)
{
    /// <summary>More than anybody needs at a time, and no burden to the database.</summary>
    public const int MostOfOne = 200;

    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public DateOnly Today => DateOnly.FromDateTime(Now);

    public async Task AddAsync(ShareLink link)
    {
        context.ShareLinks.Add(link);
        await context.SaveChangesAsync();
    }

    public async Task<(ShareLinkState State, ShareLink? Link)> FindAsync(string token)
    {
        var link = ShareToken.IsWellFormed(token) ? await context.ShareLinks.AsNoTracking().SingleOrDefaultAsync(l => l.Token == token) : null;
        return link is null ? (ShareLinkState.Unknown, null) : (IsExpired(link) ? ShareLinkState.Expired : ShareLinkState.Open, link);
    }

    public bool IsExpired(ShareLink link) => link.Expires <= Now;

    /// <summary>The newest first.</summary>
    public Task<List<ShareLink>> OfAsync(Guid account) => context.ShareLinks.AsNoTracking()
        .Where(l => l.AccountId == account).OrderByDescending(l => l.Created).ToListAsync();

    /// <summary>Those of everybody else, and of accounts that are gone; the newest first.</summary>
    public Task<List<ShareLink>> OfOthersAsync(Guid account) => context.ShareLinks.AsNoTracking()
        .Where(l => l.AccountId != account || l.AccountId == null).OrderByDescending(l => l.Created).ToListAsync();

    public Task ChangeAsync(ShareLink link, string title, string note, DateTime? expires, bool isOpenToAll) =>
        context.ShareLinks.Where(l => l.Id == link.Id).ExecuteUpdateAsync(l => l
            .SetProperty(x => x.Title, title).SetProperty(x => x.Note, note).SetProperty(x => x.Expires, expires).SetProperty(x => x.IsOpenToAll, isOpenToAll));

    /// <summary>Takes it back: it is gone, as if it had never been made.</summary>
    public Task RevokeAsync(ShareLink link) => context.ShareLinks.Where(l => l.Id == link.Id).ExecuteDeleteAsync();
}
