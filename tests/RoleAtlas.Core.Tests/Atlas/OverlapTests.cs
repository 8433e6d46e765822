using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Tests.Content;
using static RoleAtlas.Core.Tests.Atlas.TestAtlas;

namespace RoleAtlas.Core.Tests.Atlas;

/// <summary>Groups, counts and sentences, each held against a recount of the claims.</summary>
public sealed partial class OverlapTests
{
    private const int Sources = 6;

    private static readonly Gen<(AtlasSnapshot Snapshot, IReadOnlyList<Role> Shown, IReadOnlyList<Area> Areas)> AnySelection = Gen.Select(
        AnyCatalogue(Sources), Gen.Shuffle(RoleSlugs, 2, 3), Gen.Int[0, 1], (catalogue, shown, areas) =>
        {
            var snapshot = Of(catalogue, Sources);
            return (snapshot, snapshot.RolesOf(shown), (IReadOnlyList<Area>)[.. snapshot.Areas.Take(areas)]);
        });

    [Fact]
    public void Every_row_stands_in_the_group_of_exactly_the_roles_it_is_given_to() => AnySelection.Sample(x => Check(x.Snapshot, x.Shown, x.Areas));

    [Fact]
    public void So_it_is_with_the_posts()
    {
        var posts = RepositoryContent.Snapshot;
        Check(posts, posts.Roles, []);
        foreach (var (a, b) in new[] { (0, 1), (0, 2), (1, 2), (2, 0) })
        {
            Check(posts, [posts.Roles[a], posts.Roles[b]], []);
            foreach (var area in posts.Areas)
            {
                Check(posts, [posts.Roles[a], posts.Roles[b]], [area]);
            }
        }
    }

    [Fact]
    public void What_more_roles_are_given_fewer_are_given_too() => AnySelection.Sample(x =>
    {
        var groups = Overlap.Of(x.Snapshot, x.Shown, x.Areas).Groups;
        return groups.All(small => groups.All(large => !small.Roles.All(large.Roles.Contains) || large.OrMore <= small.OrMore));
    });

    [Fact]
    public void The_order_of_the_roles_changes_no_number() => AnySelection.Sample(x =>
    {
        var one = Overlap.Of(x.Snapshot, x.Shown, x.Areas);
        var other = Overlap.Of(x.Snapshot, [.. x.Shown.Reverse()], x.Areas);
        return one.Groups.All(g => other.Find(g.Roles) is { } same && same.OrMore == g.OrMore && same.Rows.Count == g.Rows.Count);
    });

    [Fact]
    public void What_several_are_given_comes_first_and_what_nobody_is_given_last()
    {
        var snapshot = Of("1: pd leads risk", "2: pd+pj shares vision", "3: pd leads schedule");
        var overlap = Overlap.Of(snapshot, snapshot.RolesOf("pj", "pd"));

        Assert.Equal(["pj pd: 1, 1", "pd: 2, 3", ": 1, 4"], overlap.Groups.Select(g => $"{string.Join(' ', g.Roles)}: {g.Rows.Count}, {g.OrMore}"));
        Assert.Equal((1, 2, 1), (overlap.CountSeveral, overlap.CountOne, overlap.CountNone));
    }

    [Fact]
    public void A_sentence_says_what_sources_make_of_a_group()
    {
        var snapshot = Of(
            "1: pj leads risk", "1: pd leads scope", "2: pd leads risk", "3: pd leads schedule", "4: pj leads schedule", "5: pd+pj+pg shares vision", "6: pg leads scope");
        var overlap = Overlap.Of(snapshot, snapshot.RolesOf("pd", "pj"));

        Assert.Equal(
            "Three responsibilities are given to both: the pd manager and the pj manager; on one sources disagree, on one nobody has weighed the roles against " +
            "each other and on one at least one source gives it to both together. One of them is given to a role not shown as well.",
            OverlapWords.Of(overlap, overlap.Groups[0]));
        Assert.Equal(
            "One responsibility is given to the pd manager and to no other of these roles. It is given to a role not shown as well.",
            OverlapWords.Of(overlap, overlap.Groups[1]));
    }

    [Fact]
    public void Where_nobody_has_chosen_those_that_are_given_most_are_looked_at()
    {
        var many = new AtlasSnapshot(Guid.Empty, 1, [], Enumerable.Range(0, 9).Select(i => new Role
        {
            Id = Guid.CreateVersion7(), Slug = $"r{i}", Name = $"R{i}", Abbreviation = "R", Position = i,
        }), [], [], []);

        Assert.Equal(many.Roles.Take(Overlap.UsualRoles), Overlap.Usual(many));
        Assert.Equal(["pd", "pj", "pg"], Overlap.Usual(Of("1: pg leads risk")).Select(r => r.Slug));
    }

    [Fact]
    public void Similarity_counts_both_ways_alike() => AnySelection.Sample(x =>
    {
        var similarity = RoleSimilarity.Of(x.Snapshot, x.Areas);
        var recount = new Recount(x.Snapshot, x.Shown);
        var given = x.Snapshot.Roles.ToDictionary(r => r, r => recount.InAreas(x.Areas).Where(row => Given(x.Snapshot, recount, row).Contains(r)).ToHashSet());
        foreach (var a in x.Snapshot.Roles)
        {
            Assert.Equal(given[a].Count, similarity.Given(a));
            foreach (var b in x.Snapshot.Roles.Where(r => r != a))
            {
                var pair = similarity.Pair(a, b);
                Assert.Equal(given[a].Intersect(given[b]).Count(), pair.Both);
                Assert.Equal(given[a].Union(given[b]).Count(), pair.Either);
                Assert.Equal(pair.Both, similarity.Pair(b, a).Both);
                Assert.Equal(pair.Both == 0, pair.Percent == 0);
                Assert.Equal(pair.Both > 0 && pair.Both == pair.Either, pair.Percent == 100);
            }

            Assert.Equal(
                x.Snapshot.Roles.Where(r => r != a && similarity.Pair(a, r).Both > 0).OrderByDescending(r => similarity.Pair(a, r).Share).Select(r => similarity.Pair(a, r).Share),
                similarity.MostLike(a).Select(p => p.Share));
        }
    });

    private static void Check(AtlasSnapshot snapshot, IReadOnlyList<Role> shown, IReadOnlyList<Area> areas)
    {
        var overlap = Overlap.Of(snapshot, shown, areas);
        var recount = new Recount(snapshot, shown);
        var rows = recount.InAreas(areas).ToList();
        var given = rows.ToDictionary(r => r, r => Given(snapshot, recount, r));

        Assert.Equal(rows.OrderBy(r => r.Slug), overlap.Groups.SelectMany(g => g.Rows).Select(r => r.Responsibility).OrderBy(r => r.Slug));
        Assert.Equal(rows.Count, overlap.CountSeveral + overlap.CountOne + overlap.CountNone);
        foreach (var group in overlap.Groups)
        {
            Assert.NotEmpty(group.Rows);
            Assert.All(group.Rows, r => Assert.Equal(group.Roles.ToHashSet(), given[r.Responsibility].Where(shown.Contains).ToHashSet()));
            Assert.Equal(rows.Count(r => group.Roles.All(given[r].Contains)), group.OrMore);
            Assert.Equal(group.Rows.Count(r => given[r.Responsibility].Any(g => !shown.Contains(g))), group.AlsoHidden);
            Assert.All(group.Rows, r => Assert.Contains(recount.KindOf(r.Responsibility), group.Roles.Count switch
            {
                0 => new[] { VerdictKind.Supported, VerdictKind.Silent },
                1 => [VerdictKind.Only, VerdictKind.Contested],
                _ => [VerdictKind.Contested, VerdictKind.Shared, VerdictKind.ClaimedForSeveral],
            }));
            CheckSentence(overlap, group, [.. group.Rows.Select(r => recount.KindOf(r.Responsibility))]);
        }

        // What lies in the regions of a picture is every row that lies in any circle.
        Assert.Equal(overlap.Rows.Count - overlap.CountNone, overlap.Groups.Where(g => g.Roles.Count > 0).Sum(g => g.Rows.Count));
        foreach (var role in shown)
        {
            Assert.Equal(overlap.Similarity.Given(role), overlap.Groups.Where(g => g.Roles.Contains(role)).Sum(g => g.Rows.Count));
        }

        CheckSummary(overlap);
    }

    /// <summary>Reads the numbers of a sentence back.</summary>
    private static void CheckSentence(Overlap overlap, OverlapGroup group, List<VerdictKind> kinds)
    {
        var text = OverlapWords.Of(overlap, group);
        var match = Sentence().Match(text);
        Assert.True(match.Success, $"No grammar for: {text}");
        Assert.Equal(kinds.Count, Number(match.Groups["count"].Value, 0));
        Assert.Equal(group.AlsoHidden, match.Groups["hidden"].Success ? Number(match.Groups["hidden"].Value, kinds.Count) : 0);
        Dictionary<string, VerdictKind> words = new()
        {
            ["sources disagree"] = VerdictKind.Contested,
            ["nobody has weighed"] = VerdictKind.ClaimedForSeveral,
            ["at least one source gives"] = VerdictKind.Shared,
            ["no source says anything"] = VerdictKind.Silent,
            ["sources say only who helps"] = VerdictKind.Supported,
        };
        foreach (var (phrase, kind) in words)
        {
            var said = Regex.Match(text, $@"on (?<n>both of them|all of them|\w+) {phrase}");
            Assert.Equal(kinds.Count(k => k == kind), said.Success ? Number(said.Groups["n"].Value, kinds.Count) : 0);
        }

        Assert.All(overlap.Roles, role => Assert.Equal(group.Roles.Contains(role), text.Contains($"the {role.InSentence()}", StringComparison.Ordinal)));
    }

    private static void CheckSummary(Overlap overlap)
    {
        var text = string.Concat(OverlapWords.Summary(overlap).Select(p => p.Text));
        if (overlap.Rows.Count == 0)
        {
            Assert.Equal("There is no responsibility here to look at.", text);
            return;
        }

        var match = Summary().Match(text);
        Assert.True(match.Success, $"No grammar for: {text}");
        Assert.Equal(overlap.Rows.Count, Number(match.Groups["all"].Value, 0));
        Assert.Equal(overlap.Groups.Where(g => g.Roles.Count > 1).Sum(g => g.Rows.Count), Number(match.Groups["several"].Value, 0));
        Assert.Equal(overlap.Groups.Where(g => g.Roles.Count == 1).Sum(g => g.Rows.Count), Number(match.Groups["one"].Value, 0));
        Assert.Equal(overlap.Groups.Where(g => g.Roles.Count == 0).Sum(g => g.Rows.Count), match.Groups["none"].Success ? Number(match.Groups["none"].Value, 0) : 0);
        Assert.Equal(overlap.Rows.Count(r => r.Verdict.Kind == VerdictKind.Contested), match.Groups["disputed"].Success ? Number(match.Groups["disputed"].Value, 0) : 0);
        if (match.Groups["most"].Success)
        {
            Assert.Equal(overlap.Roles.SelectMany(a => overlap.Roles.Where(b => b != a).Select(b => overlap.GivenToAll([a, b]))).Max(), Number(match.Groups["most"].Value, 0));
        }
    }

    private static HashSet<Role> Given(AtlasSnapshot snapshot, Recount recount, Responsibility row) =>
        [.. snapshot.Sources.SelectMany(s => recount.Affirmed(s, row))];

    private static int Number(string word, int all)
    {
        string[] words = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
        return word.ToLowerInvariant() switch
        {
            "it" => 1,
            "both of them" => 2,
            "all of them" => all,
            var w when w.EndsWith(" of them", StringComparison.Ordinal) => Number(w.Split(' ')[0], all),
            var w => Array.IndexOf(words, w) is >= 0 and var n ? n : int.Parse(w, CultureInfo.InvariantCulture),
        };
    }

    [GeneratedRegex(@"\A(?<count>\w+) responsibilit(y is|ies are) given to (none of these roles|both: the [^;.]+|all \w+: the [^;.]+|the [^;.]+ to no other of these roles)(; on [^.]+)?\.( (?<hidden>It|Both of them|All of them|\w+ of them) (is|are) given to a role not shown( as well)?\.)?\z")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\AOf the (?<all>\w+) responsibilit(y|ies) (here|of this atlas), sources give (?<several>\w+) to (both roles|more than one of these roles)( and|,) (?<one>\w+) to one only( and (?<none>\w+) to none of them)?\. (Sources disagree on (?<disputed>\w+)\. )?((The [^.:]+ have the most in common: (?<most>\w+)\.)|(The [^.:]+ have (?<most>\w+) in common; no two have more\.))?\z")]
    private static partial Regex Summary();
}
