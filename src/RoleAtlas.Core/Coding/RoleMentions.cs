using System.Text.RegularExpressions;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Coding;

/// <summary>
/// Where a text names roles: by name, by another name, or by an abbreviation that is no other role's. Sources name a role once
/// and then go on about it, so the nearest name before some words tells best whom they are about.
/// </summary>
public sealed class RoleMentions
{
    private const int LongestJoin = 10;

    private readonly string plain;
    private readonly List<RoleMention> mentions;

    private RoleMentions(string plain, List<RoleMention> mentions) => (this.plain, this.mentions) = (plain, mentions);

    public static RoleMentions In(SourceText text, IReadOnlyList<Role> roles)
    {
        var names = roles
            .SelectMany(r => r.Aliases.Prepend(r.Name).Append(r.Abbreviation), (role, name) => (Role: role, Name: name.Trim()))
            .Where(n => n.Name.Length > 0).DistinctBy(n => (n.Role, n.Name.ToUpperInvariant()))
            .GroupBy(n => n.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() == 1).Select(g => g.Single());
        List<RoleMention> found = [];
        foreach (var (role, name) in names)
        {
            // An abbreviation in small letters may be any word.
            var options = name == role.Abbreviation ? RegexOptions.None : RegexOptions.IgnoreCase;
            var words = string.Join(@"[\s\-]+", name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape));
            foreach (var match in Regex.EnumerateMatches(text.Matching.Value, $@"(?<![\p{{L}}\p{{N}}]){words}s?(?![\p{{L}}\p{{N}}])", options | RegexOptions.CultureInvariant))
                found.Add(new RoleMention(role, text.Matching.ToOriginal(match.Index), text.Matching.ToOriginal(match.Index + match.Length)));
        }
        return new RoleMentions(text.Plain, [.. found.OrderBy(m => m.Start).ThenByDescending(m => m.End).DistinctBy(m => m.Start)]);
    }

    /// <summary>
    /// The first in the words themselves, else the last before them, else the first in what is left of their sentence, with those
    /// that are named together with it: "product and project managers".
    /// </summary>
    /// <param name="start">Where the words begin.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="sentenceEnd">Where their sentence ends.</param>
    public IReadOnlyList<RoleMention> Nearest(int start, int end, int sentenceEnd)
    {
        var at = mentions.FindIndex(m => m.Start >= start && m.End <= end);
        at = at >= 0 ? at : mentions.FindLastIndex(m => m.End <= start);
        at = at >= 0 ? at : mentions.FindIndex(m => m.Start >= start && m.End <= sentenceEnd);
        if (at < 0)
            return [];

        var (first, last) = (at, at);
        while (first > 0 && AreTogether(mentions[first - 1], mentions[first])) first--;
        while (last < mentions.Count - 1 && AreTogether(mentions[last], mentions[last + 1])) last++;
        return mentions[first..(last + 1)];
    }

    private bool AreTogether(RoleMention one, RoleMention next) =>
        one.Role != next.Role && one.End < next.Start && next.Start - one.End <= LongestJoin
        && plain[one.End..next.Start].Trim(' ', ',', '\u00A0') is "" or "and" or "&" or "or" or "and the";
}

/// <param name="Role">Who is named.</param>
/// <param name="Start">Offset into the plain text.</param>
/// <param name="End">Offset behind the last character.</param>
public sealed record RoleMention(Role Role, int Start, int End);
