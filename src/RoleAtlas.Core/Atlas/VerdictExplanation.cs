using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Sources;

namespace RoleAtlas.Core.Atlas;

/// <summary>Why a row has its verdict: the rule, the voices that counted and those that did not, and what would flip it.</summary>
/// <param name="Rule">The rule that held, in one sentence.</param>
/// <param name="Facts">How many sources give it to each role alone and to several together, in one line.</param>
/// <param name="Counted">The voices that name a lead among the roles shown, or deny it to one.</param>
/// <param name="NotCounted">Voices that say something of the row, and why they had no part in the verdict.</param>
/// <param name="Flips">Each source whose leaving out changes the verdict, then what a further source would change.</param>
public sealed record VerdictExplanation(
    string Rule,
    string Facts,
    IReadOnlyList<VoiceReason> Counted,
    IReadOnlyList<VoiceReason> NotCounted,
    IReadOnlyList<Flip> Flips)
{
    /// <summary>How many roles to name in a line of facts, in catalogue order; with more than six shown at once there can be hundreds.</summary>
    private const int MostFacts = 8;

    public static VerdictExplanation Of(AtlasRow row)
    {
        var counted = row.Voices.Where(v => Counts(v, row.Members)).ToList();
        return new VerdictExplanation(
            RuleOf(row.Verdict),
            FactsOf(row),
            [.. counted.Select(v => new VoiceReason(v.Source, Reason(v)))],
            [.. row.Voices.Except(counted).Select(v => new VoiceReason(v.Source, WhyNot(v, row.Members)))],
            [.. row.RestsOn.Select(l => new Flip(l.Source, "", l.Verdict)), .. FurtherSources(row)]);
    }

    /// <summary>"Rests on one source", and where any of several changes the verdict by itself: "Rests on either of two sources".</summary>
    public static string RestsOn(AtlasRow row) => row.RestsOn.Count switch
    {
        0 => "",
        1 => "Rests on one source",
        2 => "Rests on either of two sources",
        var n => $"Rests on any of {AtlasWords.Number(n)} sources",
    };

    /// <summary>"Product alone 1, project alone 3, together 0": true counts of sources, with the majority named.</summary>
    public static string FactsOf(AtlasRow row)
    {
        if (row.Verdict.Kind is VerdictKind.Supported or VerdictKind.Silent)
        {
            return "";
        }

        // Of roles that no source names here there is nothing to count, and with hundreds no time to look.
        var roles = row.SpokenOf;
        var alone = roles.Select(r => (Role: r, Count: row.Alone(r))).ToList();
        var withOthers = roles.Select(r => (Role: r, Count: row.WithOthers(r))).Where(w => w.Count > 0).ToList();
        List<string> parts =
        [
            .. alone.Where(a => a.Count > 0 || (row.Verdict.Roles.Contains(a.Role) && withOthers.All(w => w.Role != a.Role)))
                .Select(a => $"{ShortName(a.Role)} alone {a.Count}"),
            .. withOthers.Select(w => $"{ShortName(w.Role)} with others {w.Count}"),
        ];
        if (parts.Count > MostFacts)
        {
            parts = [.. parts.Take(MostFacts), $"and {parts.Count - MostFacts} more"];
        }

        if (row.Shown.Count > 1 && (row.Together > 0 || parts.Count > 1))
        {
            parts.Add($"together {row.Together}");
        }

        if (row.TogetherWithHidden > 0)
        {
            parts.Add($"together with a role not shown {row.TogetherWithHidden}");
        }

        var all = alone.Sum(a => a.Count) + withOthers.Sum(w => w.Count) + row.Together + row.TogetherWithHidden;
        var mostly = row.Verdict.Kind == VerdictKind.Only ? default : alone.FirstOrDefault(a => a.Count * 2 > all && a.Count > 1);
        var majority = mostly.Role is { } role ? $": mostly {role.InSentence()}" : "";
        return AtlasWords.Sentence(string.Join(", ", parts)) + majority + ".";

        string ShortName(Role role) =>
            row.Shown.Count <= Comparison.MaximumRoles ? AtlasWords.ShortName(role, row.Shown) : role.InSentence();
    }

    /// <summary>The rule behind a kind of verdict, in words a reader needs no other page for.</summary>
    public static string RuleOf(Verdict verdict) => verdict.Kind switch
    {
        VerdictKind.Contested =>
            "A source that looks at more than one role gives it to one of them alone, and another source gives it to another " +
            "role without that one; or one source gives it to a role and another denies it.",
        VerdictKind.Shared => "At least one source gives it to two or more of these roles together, and no sources disagree.",
        VerdictKind.ClaimedForSeveral =>
            "More than one of these roles is given it, each by sources that did not weigh the roles against each other.",
        VerdictKind.Only => "Of the roles shown, sources give it to this one and to no other. That is not a no for the others.",
        VerdictKind.Supported => "Sources say only who helps, or whose it is not. None names a lead.",
        _ => "No source says anything of it for these roles. That is silence, not a no.",
    };

    private static bool Counts(Voice voice, IReadOnlyCollection<Role> shown) =>
        voice.Affirms.Any(shown.Contains) || voice.Assertion.Excludes.Any(shown.Contains);

    private static string Reason(Voice voice)
    {
        var denies = voice.Assertion.Excludes.Count == 0 ? "" : $"says it is not the {Names(voice.Assertion.Excludes)}’s";
        var alone = voice.GivesToOneAlone ? " alone" : ", with others";
        var gives = voice.Manner switch
        {
            VoiceManner.Joint => $"gives it to the {Names(voice.Affirms)} together",
            VoiceManner.Weighing => $"speaks of several roles and gives it to the {Names(voice.Affirms)}{alone}",
            VoiceManner.OneSided => $"speaks of the {Names(voice.Affirms)} only and gives it to that role{(voice.GivesToOneAlone ? "" : alone)}",
            _ => "",
        };
        return AtlasWords.List([.. new[] { gives, denies }.Where(s => s.Length > 0)]);
    }

    private static string WhyNot(Voice voice, IReadOnlyCollection<Role> shown) =>
        voice.Affirms.Count > 0 ? $"gives it to the {Names(voice.Affirms)}, not shown here"
        : voice.Assertion.Supports.Any(shown.Contains) ? $"says that the {Names(voice.Assertion.Supports)} helps, which names no lead"
        : "speaks of roles not shown here";

    private static string Names(IReadOnlyList<Role> roles) => AtlasWords.List([.. roles.Select(r => r.InSentence())]);

    /// <summary>Tries one more source of each kind on the rule itself and keeps those that change the verdict.</summary>
    private static IEnumerable<Flip> FurtherSources(AtlasRow row)
    {
        List<(string Words, Assertion Assertion)> further = [];
        var named = row.Shown.Count <= Comparison.MaximumRoles
            ? row.Shown
            : [.. row.SpokenOf.Take(MostFacts)];
        foreach (var role in named)
        {
            AddFor(role, $"the {role.InSentence()}");
            if (row.Verdict.Roles.Contains(role))
            {
                further.Add(($"A source that says it is not the {role.InSentence()}’s", new Assertion(VoiceManner.NamesNoLead, [], [], [role])));
            }
        }

        // With many roles those that no source names here are all alike to the rule: one stands for them. A verdict that
        // would name it says nothing of the others, and is left out.
        var another = row.Shown.FirstOrDefault(r => !row.SpeaksOf(r) && !named.Contains(r));
        if (another is not null)
        {
            AddFor(another, "another role");
        }

        if (row.Shown.Count > 1)
        {
            further.Add((
                $"One more source that gives it to {(row.Shown.Count == 2 ? "both" : row.Shown.Count > Comparison.MaximumRoles ? "several of them" : "all of them")} together",
                new Assertion(VoiceManner.Joint, row.Shown, [], [])));
        }

        return further.Select(f => new Flip(null, f.Words, With(f.Assertion))).Where(f =>
            f.Verdict.DiffersFrom(row.Verdict) && !(f.Verdict.Kind == VerdictKind.Only && f.Verdict.Roles[0] == another));

        void AddFor(Role role, string who)
        {
            var oneSided = new Assertion(VoiceManner.OneSided, [role], [], []);
            var weighing = new Assertion(VoiceManner.Weighing, [role], [], []);
            if (With(oneSided).DiffersFrom(With(weighing)))
            {
                further.Add(($"One more source that speaks of {who} only and gives it to that role", oneSided));
                further.Add(($"One more source that looks at several roles and gives it to {who} alone", weighing));
            }
            else
            {
                further.Add(($"One more source that gives it to {who} alone", weighing));
            }
        }

        Verdict With(Assertion assertion) => Verdict.Decide([.. row.Voices.Select(v => v.Assertion), assertion], row.Members);
    }
}

/// <summary>A source and what it does, as the rest of a sentence that begins with the source.</summary>
public sealed record VoiceReason(Source Source, string Reason);

/// <summary>Something that would change a verdict.</summary>
/// <param name="LeftOut">The source to leave out, or null where a further source is meant.</param>
/// <param name="Further">What a further source would say; empty where a source is left out.</param>
/// <param name="Verdict">What the verdict would be then.</param>
public sealed record Flip(Source? LeftOut, string Further, Verdict Verdict);
