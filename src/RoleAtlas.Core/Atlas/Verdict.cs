using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Core.Atlas;

/// <summary>The kinds of verdict, in the order in which the rule tries them.</summary>
public enum VerdictKind
{
    Contested,
    Shared,
    ClaimedForSeveral,
    Only,
    Supported,
    Silent,
}

/// <summary>What the sources make of one responsibility, for the roles shown.</summary>
/// <param name="Kind">The first rule that holds.</param>
/// <param name="Roles">
/// The roles it is about, in catalogue order: those in dispute, those that share, those claimed, the only one,
/// those that support or are excluded; none when silent.
/// </param>
public sealed record Verdict(VerdictKind Kind, IReadOnlyList<Role> Roles)
{
    /// <summary>Whether people have something to settle here: sources disagree, or claim it for several unweighed.</summary>
    public bool NeedsSettling => Kind is VerdictKind.Contested or VerdictKind.ClaimedForSeveral;

    /// <summary>Whether a reader would call it another verdict: another kind, or another only role.</summary>
    public bool DiffersFrom(Verdict other) =>
        Kind != other.Kind || (Kind == VerdictKind.Only && Roles[0] != other.Roles[0]);

    /// <summary>
    /// Decides by the rule of the method page; the first that holds, for the roles shown:
    /// contested (a weighing voice for X, and another source that affirms Y without X; or one source affirms and another
    /// excludes the same role), shared (a joint voice for two or more), claimed for several (two or more affirmed and
    /// nobody weighed them), only (one affirmed), supported (only supports or denials), silent.
    /// </summary>
    /// <param name="assertions">What each source says of the responsibility, over the whole catalogue.</param>
    /// <param name="shown">The roles to decide for. Showing fewer never creates a contest.</param>
    public static Verdict Decide(IReadOnlyCollection<Assertion> assertions, IReadOnlyCollection<Role> shown)
    {
        var disputed = InOrder(assertions
            .Where(a => a.Manner == VoiceManner.Weighing || a.Excludes.Count > 0)
            .SelectMany(a => Disputed(a, assertions, shown)));
        if (disputed.Length > 0)
        {
            return new Verdict(VerdictKind.Contested, disputed);
        }

        var sharing = InOrder(assertions
            .Where(a => a.Affirms.Count > 1)
            .Select(a => a.Affirms.Where(shown.Contains).ToList())
            .Where(roles => roles.Count > 1)
            .SelectMany(roles => roles));
        if (sharing.Length > 0)
        {
            return new Verdict(VerdictKind.Shared, sharing);
        }

        var affirmed = InOrder(assertions.SelectMany(a => a.Affirms).Where(shown.Contains));
        if (affirmed.Length > 0)
        {
            return new Verdict(affirmed.Length > 1 ? VerdictKind.ClaimedForSeveral : VerdictKind.Only, affirmed);
        }

        var mentioned = InOrder(assertions.SelectMany(a => a.Supports.Concat(a.Excludes)).Where(shown.Contains));
        return new Verdict(mentioned.Length > 0 ? VerdictKind.Supported : VerdictKind.Silent, mentioned);
    }

    /// <summary>The roles shown over which this source and another disagree.</summary>
    private static IEnumerable<Role> Disputed(
        Assertion one, IReadOnlyCollection<Assertion> all, IReadOnlyCollection<Role> shown)
    {
        if (one.Manner == VoiceManner.Weighing && shown.Contains(one.Affirms[0]))
        {
            var x = one.Affirms[0];
            var others = all.Where(o => o != one && !o.Affirms.Contains(x)).SelectMany(o => o.Affirms).Where(shown.Contains);
            foreach (var y in others)
            {
                yield return x;
                yield return y;
            }
        }

        foreach (var denied in one.Excludes.Where(shown.Contains))
        {
            if (all.Any(o => o != one && o.Affirms.Contains(denied)))
            {
                yield return denied;
            }
        }
    }

    private static Role[] InOrder(IEnumerable<Role> roles) => [.. roles.Distinct().OrderBy(r => r.Position)];
}
