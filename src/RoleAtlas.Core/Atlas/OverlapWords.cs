using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Core.Atlas;

/// <summary>An overlap in sentences that never say more than its rows do.</summary>
public static class OverlapWords
{
    /// <summary>How the rows fall to several roles, to one and to none; then which two roles have the most in common.</summary>
    public static IReadOnlyList<Phrase> Summary(Overlap overlap)
    {
        var total = overlap.Rows.Count;
        if (total == 0)
        {
            return [new("There is no responsibility here to look at.")];
        }

        var (several, one, none) = (overlap.CountSeveral, overlap.CountOne, overlap.CountNone);
        List<Phrase> phrases =
        [
            new($"Of the {AtlasWords.Count(total, "responsibility")} {(overlap.Areas.Count > 0 ? "here" : "of this atlas")}, sources give "),
            new($"{None(several)} to {(overlap.Roles.Count == 2 ? "both roles" : "more than one of these roles")}", true),
            new(none > 0 ? $", {None(one)} to one only and {None(none)} to none of them. " : $" and {None(one)} to one only. "),
        ];
        var disputed = overlap.Rows.Count(r => r.Verdict.Kind == VerdictKind.Contested);
        if (disputed > 0)
        {
            phrases.Add(new($"Sources disagree on {AtlasWords.Number(disputed)}. "));
        }

        var pairs = Pairs(overlap);
        if (overlap.Roles.Count > 2 && pairs[0].Both > 0)
        {
            var first = pairs[0];
            var even = pairs.Count(p => p.Both == first.Both) - 1;
            phrases.Add(new(even > 0
                ? $"{AtlasWords.Sentence(Names([first.A, first.B]))} have {AtlasWords.Number(first.Both)} in common; no two have more."
                : $"{AtlasWords.Sentence(Names([first.A, first.B]))} have the most in common: {AtlasWords.Number(first.Both)}."));
        }

        return phrases;
    }

    /// <summary>One group in a sentence: how many rows, whose, and what sources make of them.</summary>
    public static string Of(Overlap overlap, OverlapGroup group)
    {
        var counted = $"{AtlasWords.Sentence(AtlasWords.Count(group.Rows.Count, "responsibility"))} {(group.Rows.Count == 1 ? "is" : "are")}";
        if (group.Roles.Count == 0)
        {
            var silent = group.Count(VerdictKind.Silent);
            var supported = group.Count(VerdictKind.Supported);
            var parts = new[]
            {
                (silent, $"no source says anything of {(overlap.Roles.Count == 2 ? "either role" : "these roles")}"),
                (supported, "sources say only who helps, or whose it is not"),
            };
            return $"{counted} given to none of these roles{On(parts, group.Rows.Count)}.{Hidden(group)}";
        }

        var whose = group.Roles.Count == 1
            ? $"the {group.Roles[0].InSentence()} and to no other of these roles"
            : group.Roles.Count == overlap.Roles.Count
            ? $"{(group.Roles.Count == 2 ? "both" : $"all {AtlasWords.Number(group.Roles.Count)}")}: {Names(group.Roles)}"
            : $"{Names(group.Roles)}, and to no other of these roles";
        var shared = group.Count(VerdictKind.Shared);
        (int, string)[] verdicts = group.Roles.Count == 1
            ? [(group.Count(VerdictKind.Contested), "sources disagree whether it is that role’s")]
            :
            [
                (group.Count(VerdictKind.Contested), "sources disagree"),
                (group.Count(VerdictKind.ClaimedForSeveral), "nobody has weighed the roles against each other"),
                (shared, $"at least one source gives {(shared == 1 ? "it" : "each")} to {(group.Roles.Count == 2 ? "both" : "several of them")} together"),
            ];
        return $"{counted} given to {whose}{On(verdicts, group.Rows.Count)}.{Hidden(group)}";
    }

    /// <summary>The pairs of the chosen roles, those with the most in common first.</summary>
    public static IReadOnlyList<RolePair> Pairs(Overlap overlap) => [.. overlap.Roles
        .SelectMany((a, i) => overlap.Roles.Skip(i + 1).Select(b => overlap.Similarity.Pair(a, b)))
        .OrderByDescending(p => p.Both).ThenByDescending(p => p.Share)];

    /// <summary>As a number of things by itself: "none", "four", "27".</summary>
    private static string None(int n) => n == 0 ? "none" : AtlasWords.Number(n);

    /// <summary>"; on two sources disagree and on one …"; where all rows are of one kind, "on all of them".</summary>
    private static string On(IReadOnlyList<(int Count, string Words)> parts, int total)
    {
        var said = parts.Where(p => p.Count > 0).Select(p => $"on {Some(p.Count)} {p.Words}").ToList();
        return said.Count == 0 ? "" : $"; {AtlasWords.List(said)}";

        string Some(int count) => count < total ? AtlasWords.Number(count) : total switch
        {
            1 => "it",
            2 => "both of them",
            _ => "all of them",
        };
    }

    private static string Hidden(OverlapGroup group)
    {
        if (group.AlsoHidden == 0)
        {
            return "";
        }

        var some = group.Rows.Count == 1 ? "it" : group.AlsoHidden == group.Rows.Count ? group.Rows.Count == 2 ? "both of them" : "all of them" : $"{AtlasWords.Number(group.AlsoHidden)} of them";
        return $" {AtlasWords.Sentence(some)} {(group.AlsoHidden == 1 ? "is" : "are")} given to a role not shown{(group.Roles.Count == 0 ? "" : " as well")}.";
    }

    private static string Names(IReadOnlyList<Role> roles) => AtlasWords.List([.. roles.Select(r => $"the {r.InSentence()}")]);
}
