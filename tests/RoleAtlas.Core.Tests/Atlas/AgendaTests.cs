using System.Text.RegularExpressions;
using CsCheck;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Tests.Content;
using RoleAtlas.Core.Tests.Decisions;
using static RoleAtlas.Core.Tests.Atlas.TestAtlas;

namespace RoleAtlas.Core.Tests.Atlas;

/// <summary>What is on the agenda, in which order and in which words, held against a recount of the claims.</summary>
public sealed class AgendaTests
{
    private const int Sources = 6;

    [Fact]
    public void Everything_to_settle_is_on_it_and_nothing_else() => Gen.Select(AnyCatalogue(Sources), Gen.Shuffle(RoleSlugs, 2, 3)).Sample((catalogue, shown) =>
    {
        var snapshot = Of(catalogue, Sources);
        var agenda = Agenda.Of(snapshot, snapshot.RolesOf(shown));
        Check(agenda);
        var recount = new Recount(snapshot, agenda.Roles);
        Assert.Equal(
            snapshot.Responsibilities.Where(r => recount.KindOf(r) is VerdictKind.Contested or VerdictKind.ClaimedForSeveral).OrderBy(r => r.Slug),
            agenda.Items.Select(i => i.Row.Responsibility).OrderBy(r => r.Slug));
    });

    [Fact]
    public void What_is_settled_is_listed_apart_and_is_no_item() =>
        Gen.Select(AnyCatalogue(Sources), TestDecisions.AnyDecisions).Sample((catalogue, agreed) =>
        {
            var before = Agenda.Of(Of(catalogue, Sources), []);
            var after = Agenda.Of(Of(catalogue, Sources).Settled(agreed), []);
            var settled = before.Items.Where(i => agreed.Any(d => d.StartsWith(i.Row.Responsibility.Slug + ":", StringComparison.Ordinal))).Select(i => i.Row.Responsibility.Slug).ToList();
            Check(after);
            Assert.Equal(settled, after.Settled.Select(d => d.Responsibility.Slug));
            Assert.Equal(before.Items.Select(i => i.Row.Responsibility.Slug).Except(settled), after.Items.Select(i => i.Row.Responsibility.Slug));
            Assert.Equal(Enumerable.Range(1, after.Items.Count), after.Items.Select(i => i.Number));
            Assert.Equal(settled.Count == 0 ? "" : $"{AtlasWords.Sentence(AtlasWords.Number(settled.Count))} more {(settled.Count == 1 ? "is" : "are")} settled already.", AgendaWords.Settled(after));
        });

    [Fact]
    public void So_it_is_with_the_posts()
    {
        var posts = RepositoryContent.Snapshot;
        Check(Agenda.Of(posts, []));
        Check(Agenda.Of(posts, [posts.Roles[1], posts.Roles[0]]));
        Assert.All(posts.Roles, r => Check(Agenda.Of(posts, [r])));
        Assert.All(posts.Areas, a => Check(Agenda.Of(posts, [], a)));
        Assert.All(posts.Sources, s => Check(Agenda.Of(posts.Without([s]), [])));
        Assert.Contains(Agenda.Of(posts, []).DisagreementsOnOneSource, i => i.Row.Responsibility.Slug == "risk-management");
    }

    [Fact]
    public void Most_voices_come_first_then_what_no_single_source_carries_then_disagreements()
    {
        // Risk: two voices, contested, on one source. Scope: two one-sided voices, either of which carries it. Schedule: four voices.
        // Vision: four as well, but two on each side, so that none carries it.
        var snapshot = Of(
            "1: pj leads risk", "1: pd supports scope", "2: pd leads risk",
            "3: pd leads scope", "4: pj leads scope",
            "5: pj leads schedule", "5: pd supports scope", "6: pj leads schedule", "7: pj leads schedule", "8: pd leads schedule",
            "9: pj leads vision", "9: pd supports scope", "10: pj leads vision", "10: pd supports scope", "11: pd leads vision", "8: pd leads vision");

        Assert.Equal(["scope", "vision", "schedule", "risk"], Agenda.Of(snapshot, []).Items.Select(i => i.Row.Responsibility.Slug));
    }

    [Fact]
    public void One_role_alone_has_its_part_in_what_all_have_to_settle() => AnyCatalogue(Sources).Sample(catalogue =>
    {
        var snapshot = Of(catalogue, Sources);
        var role = snapshot.FindRole("pj")!;
        var agenda = Agenda.Of(snapshot, [role]);
        Assert.Equal(
            Agenda.Of(snapshot, []).Items.Where(i => i.Row.Verdict.Roles.Contains(role)).Select(i => i.Row.Responsibility),
            agenda.Items.Select(i => i.Row.Responsibility));
        Assert.Equal(Enumerable.Range(1, agenda.Items.Count), agenda.Items.Select(i => i.Number));
    });

    [Fact]
    public void An_agenda_reads_as_prose()
    {
        var agenda = Agenda.Of(Of("2: pj leads risk", "2: pd leads vision", "3: pd leads schedule", "4: pj leads schedule", "6: pd leads risk"), []);

        Assert.Equal(
            "Two of the four responsibilities of this atlas are to settle: sources disagree on one and one is claimed for more than one role by sources that " +
            "did not weigh the roles against each other. The disagreement rests on one source: handling risk (source 2 or source 6).",
            string.Concat(AgendaWords.Summary(agenda).Select(p => p.Text)));
        Assert.Equal(
            ["One source each gives it to the pd manager and to the pj manager.", "One source each gives it to the pd manager and to the pj manager. None of them weighed these roles against each other."],
            agenda.Items.Select(AgendaWords.Dispute).Order(StringComparer.Ordinal));
    }

    private static void Check(Agenda agenda)
    {
        var keys = agenda.Items.Select(i => (i.Row.VoicesOfShown.Count, i.Row.RestsOnOneSource, i.Row.Verdict.Kind)).ToList();
        Assert.Equal(keys.OrderByDescending(k => k.Count).ThenBy(k => k.RestsOnOneSource).ThenBy(k => k.Kind), keys);
        Assert.Equal(Enumerable.Range(1, agenda.Items.Count), agenda.Items.Select(i => i.Number));
        var recount = new Recount(agenda.Snapshot, agenda.Roles);
        foreach (var item in agenda.Items)
        {
            var row = item.Row.Responsibility;
            Assert.Equal(recount.VoicesOf(row), item.Row.VoicesOfShown.Count);

            // A row for the roles spoken of only is the row for all of them.
            var whole = AtlasRow.Of(agenda.Snapshot, row, agenda.Roles);
            Assert.Equal(whole.Verdict.Describe(), item.Row.Verdict.Describe());
            Assert.Equal(recount.KindOf(row), item.Row.Verdict.Kind);
            Assert.Equal(
                agenda.Snapshot.Sources.Where(s => AtlasRow.Of(agenda.Snapshot.Without([s]), row, agenda.Roles).Verdict.Kind != VerdictKind.Contested).Any()
                    && item.Row.Verdict.Kind == VerdictKind.Contested,
                item.IsDisagreementOnOneSource);
            CheckSides(agenda, item, recount);
        }

        CheckSummary(agenda);
    }

    private static void CheckSides(Agenda agenda, AgendaItem item, Recount recount)
    {
        var row = item.Row.Responsibility;
        var claims = agenda.Snapshot.Claims.Where(c => c.Responsibility == row && c.Roles.Any(agenda.Roles.Contains)).ToList();
        Assert.Equal(claims.Select(c => c.Id).Order(), item.Sides.SelectMany(s => s.Claims).Select(c => c.Id).Order());
        foreach (var side in item.Sides)
        {
            Assert.All(side.Claims, c =>
            {
                Assert.Equal(side.Says, c.Stance switch { Stance.Excluded => Says.Denies, Stance.Supports => Says.Helps, _ => Says.Gives });
                var named = side.Says == Says.Gives ? recount.Affirmed(c.Source, row) : c.Roles;
                Assert.Equal(named.Where(agenda.Roles.Contains).ToHashSet(), side.Roles.ToHashSet());
            });
            Assert.Equal(side.Claims.Select(c => c.Source).Distinct(), side.Quoted().Select(q => q.Source));
        }

        // The sentence names every role that is given it or denied it, up to four of each weight.
        var text = AgendaWords.Dispute(item);
        Assert.All(
            item.Sides.Where(s => s.Says != Says.Helps).SelectMany(s => s.Roles),
            r => Assert.Contains(r.InSentence(), text, StringComparison.Ordinal));
        Assert.Equal(item.Row.Verdict.Kind == VerdictKind.ClaimedForSeveral, text.EndsWith("None of them weighed these roles against each other.", StringComparison.Ordinal));
    }

    private static void CheckSummary(Agenda agenda)
    {
        var text = string.Concat(AgendaWords.Summary(agenda).Select(p => p.Text));
        if (agenda.Items.Count == 0)
        {
            Assert.Equal("", text);
            return;
        }

        Assert.StartsWith(
            $"{AtlasWords.Sentence(AtlasWords.Number(agenda.Items.Count))} of the {AtlasWords.Count(agenda.RowCount, "responsibility")} ", text, StringComparison.Ordinal);
        var contested = agenda.Items.Count(i => i.Row.Verdict.Kind == VerdictKind.Contested);
        var disputed = agenda.Items.Count > contested ? AtlasWords.Number(contested) : contested == 1 ? "it" : "each of them";
        Assert.Equal(contested > 0, Regex.IsMatch(text, $@"sources disagree on {disputed}\b"));
        Assert.Equal(agenda.Items.Count > contested, Regex.IsMatch(text, $"{AtlasWords.Number(agenda.Items.Count - contested)} (is|are) claimed for more than one role"));

        // Those that rest on one source are named with it, and no other is.
        var onOne = agenda.Items.Where(i => i.IsDisagreementOnOneSource).ToList();
        var named = Regex.Matches(text, @"(?<name>handling \w+|[a-z][\w ’'-]+) \((?<sources>source [^)]+)\)").ToList();
        Assert.Equal(Math.Min(4, onOne.Count), named.Count);
        Assert.All(onOne.Take(named.Count), i => Assert.Contains(
            $"{AtlasWords.InSentence(i.Row.Responsibility.Name)} ({string.Join(" or ", i.Row.RestsOn.Select(l => $"source {l.Source.Order}")).Replace(" or ", ", ", StringComparison.Ordinal)}".Split(',')[0],
            text, StringComparison.Ordinal));
        Assert.Equal(contested > 0 && onOne.Count == 0, text.Contains("not rest on one source", StringComparison.Ordinal) || text.Contains("No disagreement rests", StringComparison.Ordinal));
        if (onOne.Count > 0 && onOne.Count < contested)
        {
            Assert.Contains($"{AtlasWords.Sentence(AtlasWords.Number(onOne.Count))} of the disagreements rest", text, StringComparison.Ordinal);
        }

        // Several need not rest on the same source.
        Assert.Equal(onOne.Count > 1, text.Contains(" on a single source", StringComparison.Ordinal));
    }
}
