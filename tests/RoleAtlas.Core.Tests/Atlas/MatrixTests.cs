using CsCheck;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Sources;
using RoleAtlas.Core.Text;
using static RoleAtlas.Core.Tests.Atlas.TestAtlas;

namespace RoleAtlas.Core.Tests.Atlas;

public class MatrixTests
{
    private static readonly AtlasSnapshot Small = Of(
        "1: pd leads risk", "1: pj leads schedule", "2: pj leads risk", "2: pd leads vision", "3: pd+pj shares scope", "4: pj leads schedule");

    private static readonly Gen<MatrixSort> AnySort = Gen.Enum<MatrixSort>();

    private static readonly Gen<Statement> AnyStatement = Gen.Select(
        Gen.Int[1, 5], Gen.Shuffle(RoleSlugs, 1, 3), Gen.Enum<Stance>(), Gen.OneOf(RowSlugs),
        (source, roles, stance, row) => new Statement(source, stance == Stance.Leads ? [roles[0]] : roles, stance, row));

    private static readonly Gen<AtlasSnapshot> AnyAtlas = AnyStatement.List[0, 12].Select(statements => Of(statements, sources: 5));

    [Theory]
    [InlineData("", new[] { "risk", "schedule", "scope", "vision" })]
    [InlineData("HANDLING ris", new[] { "risk" })]
    [InlineData("risk vision", new string[0])]
    [InlineData("hándling sç", new[] { "schedule", "scope" })]
    public void Every_word_has_to_occur_and_accents_do_not_matter(string text, string[] rows) =>
        Assert.Equal(rows, Slugs(Matrix.Of(Small, new MatrixQuery { Text = text })));

    [Fact]
    public void Words_are_looked_for_in_descriptions_and_other_names_as_well()
    {
        var area = new Area { Id = Guid.NewGuid(), Slug = "area", Name = "Area" };
        var atlas = new AtlasSnapshot(Guid.Empty, 1, [area], [], [
            new() { Id = Guid.NewGuid(), Slug = "a", Name = "First", Area = area, Description = "Keeping the café", Position = 0 },
            new() { Id = Guid.NewGuid(), Slug = "b", Name = "Second", Area = area, Aliases = ["Coffee house", "Tea room"], Position = 1 },
        ], [], []);

        Assert.Equal(["a"], Slugs(Matrix.Of(atlas, new MatrixQuery { Text = "cafe" })));
        Assert.Equal(["b"], Slugs(Matrix.Of(atlas, new MatrixQuery { Text = "tea coffee" })));

        // No word is found where one name ends and the next begins.
        Assert.Empty(Slugs(Matrix.Of(atlas, new MatrixQuery { Text = "housetea" })));
    }

    [Theory]
    [InlineData(MatrixSort.Catalogue, new[] { "risk", "schedule", "scope", "vision" })]
    [InlineData(MatrixSort.Name, new[] { "risk", "schedule", "scope", "vision" })]
    [InlineData(MatrixSort.Sources, new[] { "risk", "schedule", "scope", "vision" })]
    [InlineData(MatrixSort.Verdict, new[] { "risk", "scope", "schedule", "vision" })]
    public void Rows_come_in_the_order_asked_for(MatrixSort sort, string[] rows) =>
        Assert.Equal(rows, Slugs(Matrix.Of(Small, new MatrixQuery { Sort = sort })));

    [Fact]
    public void Rows_that_are_alike_in_an_order_stay_in_catalogue_order() => Gen.Select(AnyAtlas, AnySort).Sample((atlas, sort) =>
    {
        var rows = Matrix.Of(atlas, new MatrixQuery { Sort = sort }).Rows;
        var place = atlas.Responsibilities.Select((r, i) => (r, i)).ToDictionary(x => x.r, x => x.i);
        return rows.Zip(rows.Skip(1)).All(pair => Before(pair.First, pair.Second, sort) < 0
            || (Before(pair.First, pair.Second, sort) == 0 && place[pair.First.Responsibility] < place[pair.Second.Responsibility]));
    });

    [Fact]
    public void Filters_leave_just_the_rows_that_meet_them_all() => Gen.Select(
        AnyAtlas, AnySort, Gen.Shuffle(RoleSlugs, 0, 3), Gen.Enum<VerdictKind>(), Gen.OneOf("", "risk", "s"), Gen.Bool)
        .Sample((atlas, sort, roles, kind, text, inArea) =>
        {
            var area = atlas.FindArea("planning")!;
            var matrix = Matrix.Of(atlas, new MatrixQuery
            {
                Roles = atlas.RolesOf(roles), Areas = inArea ? [area] : [], Only = r => r.Verdict.Kind == kind, Text = text, Sort = sort,
            });
            var shown = roles.Length == 0 ? atlas.Roles : atlas.RolesOf(roles);
            var expected = atlas.Responsibilities
                .Where(r => !inArea || r.Area == area)
                .Where(r => r.Name.Contains(text, StringComparison.OrdinalIgnoreCase))
                .Where(r => AtlasRow.Of(atlas, r, shown).Verdict.Kind == kind);
            return Slugs(matrix).Order().SequenceEqual(expected.Select(r => r.Slug).Order())
                && matrix.Columns.SequenceEqual(shown)
                && matrix.Groups.SelectMany(g => g).SequenceEqual(matrix.ShownRows);
        });

    [Fact]
    public void Its_sentences_count_what_its_rows_say() => Gen.Select(AnyAtlas, Gen.Shuffle(RoleSlugs, 0, 3)).Sample((atlas, roles) =>
    {
        var matrix = Matrix.Of(atlas, new MatrixQuery { Roles = atlas.RolesOf(roles) });
        var strong = MatrixWords.Sentences(matrix).SelectMany(s => s).Where(p => p.Strong).Select(p => p.Text.ToLowerInvariant()).Order();
        var counts = matrix.Rows.GroupBy(r => r.Verdict.Kind).Select(g => AtlasWords.Number(g.Count())).Order();
        var text = MatrixWords.Text(matrix);
        return strong.SequenceEqual(counts)
            && text.Contains("among the roles shown", StringComparison.OrdinalIgnoreCase) == matrix.IsSelection
            && text.Contains("disagree", StringComparison.Ordinal) == matrix.Rows.Any(r => r.Verdict.Kind == VerdictKind.Contested)
            && text.Contains("shared", StringComparison.Ordinal) == matrix.Rows.Any(r => r.Verdict.Kind == VerdictKind.Shared);
    });

    [Fact]
    public void A_matrix_without_rows_says_only_how_many_it_has() =>
        Assert.Equal("None of four responsibilities by three roles, from 11 sources.", MatrixWords.Text(Matrix.Of(Small, new MatrixQuery { Text = "nowhere" })));

    [Fact]
    public void Pages_and_windows_hold_each_row_and_column_once_and_change_no_verdict()
    {
        var atlas = Large(roles: 150, rows: 450);
        Gen.Select(AnySort, Gen.Bool).Sample((sort, onlyToSettle) =>
        {
            var query = new MatrixQuery { Sort = sort, Only = onlyToSettle ? r => r.Verdict.Kind == VerdictKind.ClaimedForSeveral : null };
            var whole = Matrix.Of(atlas, query);
            var rows = Enumerable.Range(1, whole.RowPart.Pages).SelectMany(n => Matrix.Of(atlas, query with { Page = n }).ShownRows).ToList();
            var columns = Enumerable.Range(1, whole.ColumnPart.Pages)
                .SelectMany(n => Matrix.Of(atlas, query with { Window = n, Page = 2 }).ShownColumns).ToList();
            Assert.Equal(whole.Rows.Select(r => r.Responsibility), rows.Select(r => r.Responsibility));
            Assert.All(rows, r => Assert.Equal(
                AtlasRow.Of(atlas, r.Responsibility, atlas.Roles).Verdict.Describe(), r.Verdict.Describe()));
            Assert.Equal(whole.Columns, columns);
            Assert.All(whole.Rows, r => Assert.Subset(whole.Columns.ToHashSet(), r.SpokenOf.ToHashSet()));
            Assert.Equal(atlas.Roles.Count, whole.Columns.Count + whole.SilentRoles);
        }, iter: 8);
    }

    [Fact]
    public void Roles_that_were_chosen_are_all_shown_however_many()
    {
        var atlas = Large(roles: 150, rows: 3);
        var chosen = atlas.Roles.Reverse().Take(100).ToList();
        var matrix = Matrix.Of(atlas, new MatrixQuery { Roles = chosen, Window = 2 });

        Assert.Equal(chosen, matrix.ShownColumns);
        Assert.Equal(1, matrix.ColumnPart.Number);
        Assert.Equal(0, matrix.SilentRoles);
    }

    private static IEnumerable<string> Slugs(Matrix matrix) => matrix.Rows.Select(r => r.Responsibility.Slug);

    private static int Before(AtlasRow a, AtlasRow b, MatrixSort sort) => sort switch
    {
        MatrixSort.Name => string.CompareOrdinal(a.Responsibility.Name, b.Responsibility.Name),
        MatrixSort.Sources => b.VoicesOfShown.Count.CompareTo(a.VoicesOfShown.Count),
        MatrixSort.Verdict => (!a.Verdict.NeedsSettling, a.Verdict.Kind).CompareTo((!b.Verdict.NeedsSettling, b.Verdict.Kind)),
        _ => 0,
    };

    /// <summary>One source a role; every third role is silent, and each row is claimed for one to three of the others.</summary>
    private static AtlasSnapshot Large(int roles, int rows)
    {
        var area = new Area { Id = Guid.NewGuid(), Slug = "area", Name = "Area" };
        var people = Enumerable.Range(0, roles).Select(i => new Role
        {
            Id = Guid.NewGuid(), Slug = $"role-{i}", Name = $"Role {i}", Abbreviation = $"R{i}", Position = i,
        }).ToList();
        var sources = people.Select(r => new Source
        {
            Id = Guid.NewGuid(), Slug = r.Slug, Title = r.Name, Kind = "Post", Order = r.Position + 1, Text = SourceText.Parse("words"),
        }).ToList();
        var duties = Enumerable.Range(0, rows).Select(i => new Responsibility
        {
            Id = Guid.NewGuid(), Slug = $"row-{i}", Name = $"Row {(i * 7) % rows}", Area = area, Position = i,
        }).ToList();
        var claims = duties.SelectMany((duty, i) => Enumerable.Range(0, 1 + (i % 3)).Select(k => people[((i + k) * 3) % roles]).Distinct()
            .Select(role => new Claim
            {
                Id = $"{i}-{role.Position}", Source = sources[role.Position], Kind = ClaimKind.Responsibility, Roles = [role], Responsibility = duty,
                Stance = Stance.Leads, Excerpt = new Excerpt("words", "", "", 0, 5, ExcerptState.Anchored),
            }));
        return new AtlasSnapshot(Guid.Empty, 1, [area], people, duties, sources, claims);
    }
}
