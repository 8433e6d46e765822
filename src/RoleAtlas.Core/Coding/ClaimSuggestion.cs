using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Search;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Coding;

/// <summary>
/// What words probably say, from the claims that have been made: to be shown with its reasons, and never to be taken for what
/// somebody has read.
/// </summary>
/// <param name="Responsibility">As the index knows it.</param>
/// <param name="Roles">As the index knows them; none where nothing tells.</param>
/// <param name="Stance">That of the claim it is like; leads where it is like none, and shares where it would be led by several.</param>
/// <param name="Like">The claim whose words are most alike; null where only the responsibility's own words are.</param>
/// <param name="Because">Why this responsibility, in words for the person.</param>
/// <param name="RolesBecause">Why these roles; null where they are those of the claim it is like.</param>
public sealed record ClaimSuggestion(
    Responsibility Responsibility, IReadOnlyList<Role> Roles, Stance Stance, Claim? Like, string Because, string? RolesBecause)
{
    private const int LongestQuote = 70;

    /// <summary>The likeliest first; none where no word is known.</summary>
    /// <param name="index">Of the claims made so far.</param>
    /// <param name="source">Id of the source; its claims on the words themselves prove nothing of them.</param>
    /// <param name="text">Its text.</param>
    /// <param name="mentions">Where its text names the index's roles.</param>
    /// <param name="start">Where the words begin.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<ClaimSuggestion> For(
        AtlasIndex index, Guid source, SourceText text, RoleMentions mentions, int start, int end, int most = 3)
    {
        var named = mentions.Nearest(start, end, QuotedSentence.EndOfSentence(text.Plain, end));
        return [.. index.Search(text.Plain[start..end]).Responsibilities.Take(most).Select(Of)];

        ClaimSuggestion Of(ResponsibilityHit hit)
        {
            var like = hit.Answering.FirstOrDefault(c => c.Source.Id != source || c.Excerpt.End <= start || c.Excerpt.Start >= end);
            IReadOnlyList<Role> roles = named.Count == 0 ? like?.Roles ?? [] : [.. named.Select(m => m.Role).Distinct()];
            var stance = like?.Stance ?? Stance.Leads;
            if (stance is Stance.Leads && roles.Count > 1) stance = Stance.Shares;
            return new ClaimSuggestion(hit.Responsibility, roles, stance, like, Alike(like), Named(text.Plain, named, start));
        }
    }

    private static string Alike(Claim? like) => like is null
        ? "Like its name or description"
        : $"Like “{Short(like.Excerpt.Exact)}” (source {like.Source.Order}), {Reading(like)}";

    private static string Reading(Claim like)
    {
        var roles = AtlasWords.List([.. like.Roles.Select(r => r.InSentence())]);
        return like.Stance switch
        {
            Stance.Leads => $"which was given to {roles}",
            Stance.Shares => $"which was shared by {roles}",
            Stance.Supports => $"in which {roles} {(like.Roles.Count == 1 ? "helps" : "help")}",
            _ => $"which was said not to be {roles}’s",
        };
    }

    private static string? Named(string plain, IReadOnlyList<RoleMention> named, int start) => named.Count == 0
        ? null
        : $"“{Short(plain[named[0].Start..named[^1].End])}” {(named.Count == 1 ? "is" : "are")} named {(named[^1].End <= start ? "before" : "here")}";

    private static string Short(string words) => ShortWords.Of(words, LongestQuote);
}
