using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Tests.Content;
using RoleAtlas.Core.Tests.Decisions;
using static RoleAtlas.Core.Tests.Atlas.TestAtlas;

namespace RoleAtlas.Core.Tests.Atlas;

/// <summary>Every sentence is read back, word by word, and held against a recount of the claims.</summary>
public sealed class ComparisonWordsTests
{
    private const int Sources = 8;

    private static readonly string[] Small = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly Gen<List<Statement>> AnyCatalogue = TestAtlas.AnyCatalogue(Sources);

    [Fact]
    public void Sentences_say_what_a_recount_says_whatever_sources_say() =>
        Gen.Select(AnyCatalogue, Gen.Shuffle(RoleSlugs, 2, 3), Gen.Int[0, 2], TestDecisions.AnyDecisions.Null()).Sample((catalogue, shown, areas, agreed) =>
        {
            var snapshot = Of(catalogue, Sources).Settled(agreed ?? []);
            Check(Comparison.Of(snapshot, snapshot.RolesOf(shown), [.. snapshot.Areas.Take(areas)]));
        });

    [Fact]
    public void Sentences_say_what_a_recount_says_of_every_pair_and_triple_of_the_posts()
    {
        var snapshot = RepositoryContent.Snapshot;
        foreach (var shown in Selections(snapshot.Roles))
        {
            Check(Comparison.Of(snapshot, shown));
            Check(Comparison.Of(snapshot, [.. shown.Reverse()]));
            foreach (var area in snapshot.Areas)
            {
                Check(Comparison.Of(snapshot, shown, area));
            }

            Check(Comparison.Of(snapshot, shown, snapshot.Areas[0], snapshot.Areas[^1]));
            foreach (var source in snapshot.Sources)
            {
                var left = snapshot.Without([source]);
                Check(Comparison.Of(left, shown));
            }
        }
    }

    [Fact]
    public void Nothing_but_silence_is_said_of_a_role_of_which_nothing_is_said() =>
        AnyCatalogue.Sample(catalogue =>
        {
            var snapshot = Of(catalogue.Where(s => !s.Roles.Contains("pg")), Sources);
            var text = ComparisonWords.Text(Comparison.Of(snapshot, snapshot.Roles));
            var silent = snapshot.FindRole("pg")!.InSentence();
            return !text.Replace($"No source speaks of the {silent}: that is silence, not a no.", "", StringComparison.Ordinal)
                .Contains(silent, StringComparison.Ordinal);
        });

    [Fact]
    public void A_source_that_only_likens_roles_speaks_of_them()
    {
        var snapshot = RepositoryContent.Snapshot;
        var roles = snapshot.RolesOf("product-manager", "project-manager");
        var naming = snapshot.Sources.Count(s => roles.All(r => snapshot.Claims.Any(c => c.Source == s && c.Roles.Contains(r))));

        Assert.True(naming > snapshot.Sources.Count(s => roles.All(r => snapshot.SourcesSpeakingOf(r).Contains(s))));
        Assert.StartsWith($"{AtlasWords.Sentence(AtlasWords.Number(naming))} of the 11 sources speak of both roles.",
            ComparisonWords.Text(Comparison.Of(snapshot, roles)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_reads_as_prose() => Assert.Equal(
        "One of the 11 sources speaks of both roles. Among the roles shown, sources so far give one responsibility only to the pd manager. " +
        "On one responsibility sources disagree: handling risk. On two of the four responsibilities of this atlas, no source says anything of these roles.",
        ComparisonWords.Text(Pair("2: pj leads risk", "2: pd leads vision", "6: pd leads risk")));

    [Fact]
    public void A_comparison_says_that_something_is_agreed_and_leaves_who_to_the_cells()
    {
        var snapshot = Of("2: pj leads risk", "2: pd leads vision").Settled("risk: pd A", "vision: pd A");

        Assert.EndsWith(
            " On two responsibilities it is agreed who does what; one of these decisions departs from the sources.",
            ComparisonWords.Text(Comparison.Of(snapshot, snapshot.RolesOf("pd", "pj"))), StringComparison.Ordinal);
    }

    private static Comparison Pair(params string[] lines)
    {
        var snapshot = Of(lines);
        return Comparison.Of(snapshot, snapshot.RolesOf("pd", "pj"));
    }

    private static IEnumerable<IReadOnlyList<Role>> Selections(IReadOnlyList<Role> roles) =>
        Enumerable.Range(0, 1 << roles.Count)
            .Select(bits => roles.Where((_, i) => (bits & (1 << i)) != 0).ToList())
            .Where(s => s.Count is 2 or 3);

    private static void Check(Comparison comparison)
    {
        var text = ComparisonWords.Text(comparison);
        var (snapshot, shown, areas) = (comparison.Snapshot, comparison.Roles, comparison.Areas);
        var recount = new Recount(snapshot, shown);
        var said = Grammar(snapshot).Match(text);
        Assert.True(said.Success, $"No grammar for: {text}");

        // Who speaks.
        Assert.Equal(recount.SourcesOnSeveral, Count("several", "severalVerb"));
        Assert.Equal(snapshot.Sources.Count, Count("all", "allNoun"));
        Assert.Equal(shown.Count == 2 ? "both roles" : "two or more of these roles", said.Groups["of"].Value);

        // Of whom hardly anybody speaks.
        var most = shown.Max(r => recount.SourcesOn(r).Count());
        var hardly = shown.Where(r => recount.SourcesOn(r).Count() * 3 < most).ToList();
        Assert.Equal(
            hardly.Where(r => !recount.SourcesOn(r).Any()).Select(r => r.InSentence()), Values("unspoken"));
        Assert.Equal(
            hardly.Where(r => recount.SourcesOn(r).Any()).Select(r => (r.InSentence(), recount.SourcesOn(r).Count())),
            Values("hardly").Zip(Values("hardlyCount").Select(Number)));
        Assert.Equal(
            hardly.Where(r => recount.SourcesOn(r).Any())
                .Select(r => recount.InAreas(areas).Count(row => !recount.IsSaid(row, r))).Where(n => n > 0),
            Values("unsaid").Select(Number));
        Assert.All(Values("unsaidRows"), n => Assert.Equal(recount.InAreas(areas).Count(), Number(n)));

        // What only one is given, and where most of it lies.
        Assert.Equal(
            shown.Select(r => (r.InSentence(), recount.OnlyTo(r, areas).Count())).Where(x => x.Item2 > 0),
            Values("only").Zip(Values("onlyCount").Select(Number)));
        Assert.Equal(said.Groups["only"].Success && shown.Count < snapshot.Roles.Count, said.Groups["among"].Success);
        Assert.Equal(said.Groups["only"].Success ? areas.Select(a => Lower(a.Name)) : [], Values("in"));
        foreach (var (role, capture) in said.Groups["only"].Captures.Select(c => (shown.Single(r => r.InSentence() == c.Value), c)))
        {
            var alsoHidden = recount.OnlyTo(role, areas).Count(row => snapshot.Sources.Any(s => recount.Affirmed(s, row).Except(shown).Any()));
            Assert.Equal(alsoHidden, NamedRightAfter("hidden", capture).Select(Number).SingleOrDefault());
            var byArea = recount.OnlyTo(role, areas).GroupBy(r => r.Area).ToDictionary(g => Lower(g.Key.Name), g => g.Count());
            var named = NamedRightAfter("most", capture).Concat(NamedRightAfter("then", capture)).ToList();
            Assert.True(named.Count <= 2 && (areas.Count == 1 ? named.Count == 0 : named.Count == Math.Min(2, byArea.Values.Count(n => n > 1))));
            Assert.All(named, n => Assert.True(byArea[n] > 1));
            Assert.All(byArea.Where(a => !named.Contains(a.Key)), a => Assert.All(named, n => Assert.True(byArea[n] >= a.Value)));
            Assert.True(named.Count < 2 || byArea[named[0]] >= byArea[named[1]]);
        }

        // What is to settle, shared, silent.
        Rows(VerdictKind.Contested, "contested");
        Rows(VerdictKind.ClaimedForSeveral, "claimed");
        foreach (var row in recount.Rows(VerdictKind.ClaimedForSeveral, areas))
        {
            Assert.DoesNotContain(snapshot.Sources, s => shown.Any(r => recount.Weighs(s, row, r)));
        }

        Assert.Equal(recount.Rows(VerdictKind.Shared, areas).Count(), Count("shared", "sharedNoun"));
        foreach (var row in recount.Rows(VerdictKind.Shared, areas))
        {
            Assert.Contains(snapshot.Sources, s => recount.Affirmed(s, row).Count(shown.Contains) > 1);
        }

        var silent = recount.InAreas(areas).Where(row => !shown.Any(r => recount.IsSaid(row, r))).ToList();
        Assert.Equal(silent.Count, Count("silent", null));
        Assert.True(silent.Count == 0 || Number(said.Groups["rows"].Value) == recount.InAreas(areas).Count());
        Assert.True(silent.Count == 0 || (said.Groups["where"].Value == "here") == (areas.Count > 0));
        foreach (var kind in new[] { "claimedFor", "sharedFor" })
        {
            Assert.True(!said.Groups[kind].Success || said.Groups[kind].Value == (shown.Count == 2 ? "both" : "several"));
        }

        // What is agreed, and where that departs from the sources.
        var decisions = snapshot.Decisions.Where(d => recount.InAreas(areas).Contains(d.Responsibility)).ToList();
        var departing = decisions.Count(d =>
        {
            var given = TestDecisions.GivenTo(snapshot, d.Responsibility);
            var holders = d.Letters.Where(l => l.Letter is not (RaciLetter.Consulted or RaciLetter.Informed)).Select(l => l.Role).ToList();
            return holders.Except(given).Any() || (given.Count == 1 && !holders.Contains(given[0]));
        });
        Assert.Equal(decisions.Count, Count("agreed", "agreedNoun"));
        Assert.Equal(departing, said.Groups["oneDeparts"].Success ? 1 : Count("departing", null));
        Assert.True(!said.Groups["oneDeparts"].Success || decisions.Count == 1);
        Assert.True(!said.Groups["departs"].Success || (said.Groups["departs"].Value == "departs") == (departing == 1));

        // The rest of the table agrees with the recount as well.
        Assert.All(comparison.Rows, row => Assert.Equal(recount.KindOf(row.Responsibility), row.Verdict.Kind));

        IEnumerable<string> Values(string group) => said.Groups[group].Captures.Select(c => c.Value);

        IEnumerable<string> NamedRightAfter(string group, Capture role) => said.Groups[group].Captures
            .Where(c => said.Groups["only"].Captures.Last(o => o.Index < c.Index).Index == role.Index).Select(c => c.Value);

        int Count(string group, string? noun)
        {
            var number = said.Groups[group].Success ? Number(said.Groups[group].Value) : 0;
            if (noun is not null && said.Groups[noun].Success && number > 0)
            {
                Assert.Equal(number == 1, said.Groups[noun].Value is "source" or "responsibility" or "speaks");
            }

            return number;
        }

        void Rows(VerdictKind kind, string group)
        {
            var rows = recount.Rows(kind, areas).ToDictionary(r => Lower(r.Name));
            var named = Values($"{group}Row").ToList();
            Assert.Equal(rows.Count, Count(group, $"{group}Noun"));
            Assert.Equal(Math.Min(2, rows.Count), named.Count);
            Assert.All(named, n => Assert.Contains(n, rows.Keys));
            Assert.Equal(rows.Count > 2, said.Groups[$"{group}More"].Success);

            // Those with most voices are the ones named.
            Assert.All(rows.Where(r => !named.Contains(r.Key)), r => Assert.All(named, n => Assert.True(recount.VoicesOf(rows[n]) >= recount.VoicesOf(r.Value))));
        }
    }

    /// <summary>All that may be said, in the order in which it may be said.</summary>
    private static Regex Grammar(AtlasSnapshot snapshot)
    {
        const string N = "(no|none|one|two|three|four|five|six|seven|eight|nine|ten|[0-9]+)";
        var role = OneOf(snapshot.Roles.Select(r => r.InSentence()));
        var area = OneOf(snapshot.Areas.Select(a => Lower(a.Name)));
        var row = OneOf(snapshot.Responsibilities.Select(r => Lower(r.Name)));
        return new Regex(
            $"^(?<several>(?i:{N})) of the (?<all>{N}) (?<allNoun>sources?) (?<severalVerb>speaks?) of (?<of>[a-z ]+)\\." +
            $"(?: No source speaks of the (?<unspoken>{role}): that is silence, not a no\\.| Only (?<hardlyCount>{N}) sources? speaks? of the (?<hardly>{role})" +
            $"(?:\\.|; on (?<unsaid>{N}) of the (?<unsaidRows>{N}) responsibilit(?:y|ies) (?:here|of this atlas) none says anything of it\\. That is silence, not a no\\.))*" +
            $"(?: (?:(?i:in) (?<in>{area}),(?: and)? )*?(?<among>(?i:among) the roles shown, )?[Ss]ources so far give " +
            $"(?:(?:, )?(?<onlyCount>{N}) responsibilit(?:y|ies) only to the (?<only>{role})(?:, (?<hidden>{N}) of them to a role not shown as well)?(?: \\(most often in (?<most>{area})(?:, then in (?<then>{area}))?\\))?)+\\.)?" +
            $"(?: On (?<contested>{N}) (?<contestedNoun>responsibility|responsibilities) sources disagree{Examples("contested", row)})?" +
            $"(?: (?<claimed>(?i:{N})) (?<claimedNoun>responsibility|responsibilities) (?:is|are) claimed for (?<claimedFor>both|several) by sources that did not weigh them{Examples("claimed", row)})?" +
            $"(?: (?<shared>(?i:{N})) (?<sharedNoun>responsibility|responsibilities) (?:is|are) shared: at least one source gives (?:it|each) to (?<sharedFor>both|several) together\\.)?" +
            $"(?: On (?<silent>{N}) of the (?<rows>{N}) responsibilit(?:y|ies) (?<where>here|of this atlas), no source says anything of these roles\\.)?" +
            $"(?: On (?<agreed>{N}) (?<agreedNoun>responsibility|responsibilities) it is agreed who does what(?:\\.|(?<oneDeparts>, in a decision that departs from the sources)\\.|; (?<departing>{N}) of these decisions (?<departs>departs?) from the sources\\.))?$",
            RegexOptions.ExplicitCapture);
    }

    private static string Examples(string group, string row) =>
        $"(?:: (?<{group}Row>{row})(?: and (?<{group}Row>{row}))?\\.|(?<{group}More>,) (?<{group}Row>{row}) and (?<{group}Row>{row}) among them\\.)";

    /// <summary>The longest first, so that no name is taken for one that it begins with.</summary>
    private static string OneOf(IEnumerable<string> names) => $"({string.Join('|', names.OrderByDescending(n => n.Length).Select(Regex.Escape))})";

    private static string Lower(string name) => char.IsUpper(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..];

    private static int Number(string words) => words.ToLowerInvariant() switch
    {
        "no" or "none" => 0,
        var word when Array.IndexOf(Small, word) is >= 0 and var i => i + 1,
        var digits => int.Parse(digits, CultureInfo.InvariantCulture),
    };
}
