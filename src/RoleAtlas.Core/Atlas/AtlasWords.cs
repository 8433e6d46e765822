using Humanizer;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Sources;

namespace RoleAtlas.Core.Atlas;

/// <summary>The product's names for things, as they stand within a sentence.</summary>
public static class AtlasWords
{
    /// <summary>More roles than this are counted in a verdict's words, and not named.</summary>
    private const int MostNamed = 4;

    // Not "with others" alone: beside "only product manager, so far" that would be read as a contradiction.
    private const string WithOthers = "with others who are none of the roles here";

    /// <summary>"product manager" for "Product manager", and "QA lead" as it is.</summary>
    public static string InSentence(string name) =>
        name.Length > 1 && char.IsUpper(name[0]) && !char.IsUpper(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    public static string InSentence(this Role role) => InSentence(role.Name);

    /// <summary>
    /// Names that tell these roles apart in little room: the words that all of them end in are left out, so that product
    /// and project manager become "product" and "project".
    /// </summary>
    public static string ShortName(Role role, IReadOnlyList<Role> among)
    {
        var names = among.Select(r => r.InSentence().Split(' ')).ToList();
        var common = 0;
        while (names.All(n => n.Length > common + 1) && names.Select(n => n[^(common + 1)]).Distinct().Count() == 1)
        {
            common++;
        }

        return among.Count < 2 ? role.InSentence() : string.Join(' ', role.InSentence().Split(' ')[..^common]);
    }

    /// <summary>One to ten as a word, larger numbers in digits: 2,082.</summary>
    public static string Number(int n) => n is >= 0 and <= 10
        ? n == 0 ? "no" : n.ToWords()
        : n.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>"one source", "11 sources".</summary>
    public static string Count(int n, string noun) => $"{Number(n)} {(n == 1 ? noun : Plural(noun))}";

    public static string Plural(string noun) => noun.Pluralize(inputIsKnownToBeSingular: true);

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
    };

    /// <summary>"a", "a or b", "a, b or c".</summary>
    public static string Alternatives(IReadOnlyList<string> items) =>
        items.Count < 2 ? List(items) : $"{string.Join(", ", items.Take(items.Count - 1))} or {items[^1]}";

    /// <summary>"in planning and schedule and delivery"; what a list is limited to.</summary>
    public static string In(IReadOnlyList<Area> areas) => $"in {List([.. areas.Select(a => InSentence(a.Name))])}";

    /// <summary>"source 6 and source 9".</summary>
    public static string ByNumber(IReadOnlyList<Source> sources) => List([.. sources.Select(s => $"source {s.Order}")]);

    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The verdict in the words of the pages: "Sources disagree", "Only product manager, so far".</summary>
    public static string Label(this Verdict verdict) => verdict.Kind switch
    {
        VerdictKind.Contested => "Sources disagree",
        VerdictKind.Shared => "Shared",
        VerdictKind.ClaimedForSeveral => verdict.Roles.Count == 2 ? "Claimed for both" : "Claimed for several",
        VerdictKind.Only => $"Only {verdict.Roles[0].InSentence()}, so far",
        VerdictKind.Supported => "No lead named",
        _ => "No source says",
    };

    /// <summary>
    /// The verdict with the roles it is about: "Shared by the product manager and the project manager", "Shared by all three". With more
    /// roles than anybody reads, they are counted.
    /// </summary>
    /// <param name="verdict">Whose words.</param>
    /// <param name="shown">All roles that it was decided over.</param>
    public static string LabelWithRoles(this Verdict verdict, IReadOnlyList<Role> shown)
    {
        var roles = verdict.Roles;
        var who = roles.Count > 2 && roles.Count == shown.Count ? $"all {Number(roles.Count)}"
            : roles.Count > MostNamed ? Count(roles.Count, "role")
            : List([.. roles.Select(r => $"the {r.InSentence()}")]);
        return verdict.Kind switch
        {
            VerdictKind.Contested => $"Sources disagree over {who}",
            VerdictKind.Shared => $"Shared by {who}",
            VerdictKind.ClaimedForSeveral => $"Claimed for {who}",
            VerdictKind.Supported => $"No lead named, only {who} mentioned",
            _ => verdict.Label(),
        };
    }

    /// <summary>
    /// The verdict of a row with the roles it is about, as <see cref="LabelWithRoles"/> has it. Where no source gives it to the only
    /// role alone, that is said: it is the only one of the roles, and has it with others.
    /// </summary>
    public static string Label(this AtlasRow row) => row.Verdict is { Kind: VerdictKind.Only, Roles: [var only] } && row.Alone(only) == 0 && row.WithOthers(only) > 0
        ? $"{row.Verdict.Label()}, {WithOthers}"
        : row.Verdict.LabelWithRoles(row.Shown);

    /// <summary>What a cell says of the role: "Given to", "Shared", "With others", "Supports", "Not theirs", "Given and denied".</summary>
    public static string Label(this AtlasCell cell) => cell switch
    {
        { GivenAndDenied: true } => "Given and denied",
        // Given to it together with people who are no roles of the atlas: not shared among its roles.
        { Strongest: Stance.Shares } when cell.Claims.All(c => c.Roles.Count == 1) => "With others",
        { Strongest: { } stance } => Label(stance),
        _ => "No source says",
    };

    /// <summary>"Six sources give it to this role, one shares it with others": each source by the strongest it says.</summary>
    public static string Summary(this AtlasCell cell)
    {
        var strongest = cell.Claims.GroupBy(c => c.Source).Select(g => (Stance: g.Min(c => c.Stance), NamesOthers: g.Any(c => c.Stance is Stance.Shares && c.Roles.Count > 1)))
            .Select(s => s.Stance is Stance.Shares ? s : s with { NamesOthers = false });
        return Sentence(string.Join(", ", strongest.GroupBy(s => s).OrderBy(g => g.Key.Stance).ThenBy(g => !g.Key.NamesOthers).Select((g, i) =>
        {
            var n = i == 0 ? Count(g.Count(), "source") : Number(g.Count());
            var one = g.Count() == 1;
            return g.Key.Stance switch
            {
                Stance.Leads => $"{n} {(one ? "gives" : "give")} it to this role",
                Stance.Shares => $"{n} {(one ? "gives" : "give")} it to this role {(g.Key.NamesOthers ? "with others" : WithOthers)}",
                Stance.Supports => $"{n} {(one ? "says" : "say")} that it helps",
                _ => $"{n} {(one ? "says" : "say")} that it is not this role’s",
            };
        })));
    }

    /// <summary>Why a cell is empty: "No source says this of the x. Two sources speak of that role in strategy."</summary>
    public static string Silence(this AtlasCell cell, Area area) =>
        $"No source says this of the {cell.Role.InSentence()}. " + (cell.SourcesInArea == 0
            ? $"None speaks of that role in {InSentence(area.Name)}."
            : $"{Speaking(cell.SourcesInArea)} of that role in {InSentence(area.Name)}.");

    /// <summary>The same of several cells of one area: "Two sources speak of the x in strategy, but say none of these."</summary>
    public static string SilenceInArea(this AtlasCell cell, Area area) => cell.SourcesInArea == 0
        ? $"No source speaks of the {cell.Role.InSentence()} in {InSentence(area.Name)}."
        : $"{Speaking(cell.SourcesInArea)} of the {cell.Role.InSentence()} in {InSentence(area.Name)}, but {(cell.SourcesInArea == 1 ? "says" : "say")} none of these.";

    private static string Speaking(int sources) => $"{Sentence(Count(sources, "source"))} {(sources == 1 ? "speaks" : "speak")}";

    public static string Label(Stance stance) => stance switch
    {
        Stance.Leads => "Given to",
        Stance.Shares => "Shared",
        Stance.Supports => "Supports",
        _ => "Not theirs",
    };

    /// <summary>What is said beside words that are not to be found for certain in their source; null for those that are.</summary>
    public static string? Lost(this ExcerptState state) => state switch
    {
        ExcerptState.NeedsReview =>
            "the source's text has changed since, and it is not settled where these words stand in it now; until then they are shown as they were recorded, and count",
        ExcerptState.Orphaned =>
            "these words are no longer in the source's text; they are shown as they were recorded, and still count",
        _ => null,
    };

    /// <summary>How the words behind a claim were read, before what they are about: "given", "shared", "asks", "compared to".</summary>
    public static string Reading(this Claim claim) => claim.Kind switch
    {
        ClaimKind.Question => claim.Roles.Count == 1 ? "asks" : "ask",
        ClaimKind.Analogy => "compared to",
        ClaimKind.SuccessMeasure => claim.Roles.Count == 1 ? "succeeds when" : "succeed when",
        ClaimKind.Trait => "described as",
        ClaimKind.Relation => "together",
        ClaimKind.Advice => "advised",
        _ => claim.Stance switch
        {
            Stance.Leads => "given",
            Stance.Shares => claim.Roles.Count == 1 ? "shared with others" : "shared",
            Stance.Supports => claim.Roles.Count == 1 ? "helps" : "help",
            _ => "not theirs",
        },
    };

    /// <summary>What a claim is about: the responsibility, or the short wording of the other kinds.</summary>
    public static string Subject(this Claim claim) => claim.Responsibility?.Name ?? claim.Label!;

    /// <summary>What the source is and who answers for it, the unknown named as unknown.</summary>
    public static string Credit(this Source source)
    {
        List<string> known = [source.Kind];
        List<string> unknown = [];
        if (source.Author is { } author)
        {
            known.Add($"by {author}");
        }
        else
        {
            unknown.Add("author");
        }

        if (source.Publisher is { } publisher)
        {
            known.Add($"published by {publisher}");
        }

        if (source.Published is { } date)
        {
            known.Add(date.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture));
        }
        else
        {
            unknown.Add("date");
        }

        return unknown.Count == 0 ? string.Join(", ", known) : $"{string.Join(", ", known)}, {List(unknown)} unknown";
    }

    /// <summary>The credit in few words: the kind, and whoever answers for it.</summary>
    public static string ShortCredit(this Source source) =>
        string.Join(", ", new[] { source.Kind, source.Author ?? source.Publisher }.Where(s => s is not null));
}
