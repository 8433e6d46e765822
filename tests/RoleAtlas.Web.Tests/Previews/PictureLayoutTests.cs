using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Content;
using RoleAtlas.Web.Previews;
using RoleAtlas.Web.Previews.Drawing;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Tests.Components;
using RoleAtlas.Web.Tests.Hosting;
using SkiaSharp;

namespace RoleAtlas.Web.Tests.Previews;

/// <summary>Pictures are measured as they are drawn: what each line of words covers.</summary>
public sealed class PictureLayoutTests : AtlasComponentTest
{
    /// <summary>Names that people have, and names that no picture has the room or the letters for.</summary>
    public static TheoryData<string> Names =>
    [
        "Baker", "Senior vice president of bread, rolls, pastry and everything else that is baked before six in the morning",
        new string('W', 120), "Bäckerin für Brötchen", "Пекарь и кондитер", "خباز الخبز الطازج", "אופה the baker", "面包师", "👩‍🍳 Baker 🥐🥐🥐", "🥐🥐🥐",
        "B\u0301\u0302\u0303\u0304\u0301\u0302\u0303a\u0301\u0301\u0301ker", "𝘽𝙖𝙠𝙚𝙧 𝙤𝙛 𝙗𝙧𝙚𝙖𝙙", "<b>Baker</b> & co.", "i", string.Join(' ', Enumerable.Repeat("of", 40)),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Words_stay_in_the_picture_and_apart_whatever_the_names_are(string name)
    {
        foreach (var atlas in new[] { Named(name, roles: 4), Named(name, roles: 6) })
        {
            foreach (var address in Addresses(atlas))
            {
                using var sheet = Draw(atlas, address);

                HoldsItsWords(sheet, $"{name}: {address}");
            }
        }
    }

    [Fact]
    public void Words_stay_in_every_picture_of_the_posts_and_apart()
    {
        foreach (var address in Addresses(Posts).Concat(Posts.Responsibilities.Select(r => $"/responsibilities/{r.Slug}")).Concat(Posts.Sources.Select(s => $"/sources/{s.Slug}")))
        {
            using var sheet = Draw(Posts, address);

            HoldsItsWords(sheet, address);
        }
    }

    [Fact]
    public void The_same_state_is_the_same_bytes()
    {
        foreach (var address in Addresses(Kitchen))
        {
            using var first = Draw(Kitchen, address);
            using var second = Draw(Kitchen, address);

            Assert.Equal(first.ToPng(), second.ToPng());
        }
    }

    [Theory]
    [InlineData("?only=shared")]
    [InlineData("?area=kitchen")]
    [InlineData("?without=cook")]
    public void What_a_comparison_is_limited_to_stands_above_everything(string query)
    {
        using var whole = Draw(Kitchen, "/compare/baker-vs-cook");
        using var limited = Draw(Kitchen, $"/compare/baker-vs-cook{query}");

        Assert.True(limited.Words[0].Bottom < whole.Words[0].Top);
        Assert.Equal(whole.Words.Max(w => w.Bottom), limited.Words.Max(w => w.Bottom), 0.01f);
    }

    [Fact]
    public void An_atlas_with_nothing_in_it_has_pictures()
    {
        var nothing = new AtlasSnapshot(Guid.NewGuid(), 1, [], [], [], [], []);
        foreach (var address in new[] { "/", "/matrix", "/agenda" })
        {
            using var sheet = Draw(nothing, address);

            HoldsItsWords(sheet, address);
        }

        Assert.Null(Find(nothing, "/overlap"));
    }

    [Theory]
    [InlineData("Managing risks", 900, "Managing risks")]
    [InlineData("Managing risks of the whole project", 240, "Managing risks…")]
    [InlineData("Managingrisksofthewholeproject", 200, "Managingris…")]
    public void A_line_that_is_too_long_ends_in_an_ellipsis_behind_a_word_where_it_can(string text, float width, string fitted)
    {
        var line = Line.Fitted(text, new Lettering(Face.Regular, 28, Look.Ink), width);

        Assert.Equal(fitted, line.Text);
        Assert.True(line.Width <= width);
    }

    [Theory]
    [InlineData("Café 🥐 at  six\n", "Café at six")]
    [InlineData("𝘽𝙖𝙠𝙚𝙧", "Baker")]
    [InlineData("a\u202Eb\u200Dc", "abc")]
    [InlineData("🥐", null)]
    [InlineData("The baker אופה", null)]
    [InlineData("面包师", null)]
    public void What_beside_letters_cannot_be_drawn_is_left_out_and_a_name_is_never_drawn_in_part(string text, string? drawn) =>
        Assert.Equal(drawn, Face.Regular.Drawable(text));

    [Theory]
    [InlineData(new[] { 50, 23, 4, 17 })]
    [InlineData(new[] { 1, 1000 })]
    [InlineData(new[] { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 })]
    [InlineData(new[] { 7 })]
    public void The_parts_of_the_balance_fill_their_line_in_the_order_of_their_numbers(int[] counts)
    {
        var widths = Balance.Widths(counts, 1000);

        Assert.Equal(1000, widths.Sum(), 0.01f);
        Assert.All(widths, w => Assert.True(w >= 84));
        foreach (var (a, i) in counts.Select((c, i) => (c, i)))
        {
            Assert.All(counts.Select((b, j) => (b, j)), x => Assert.True(a <= x.b || widths[i] >= widths[x.j]));
        }
    }

    private static Sheet Draw(AtlasSnapshot atlas, string address)
    {
        var sheet = new Sheet();
        var draw = Find(atlas, address);
        Assert.True(draw is not null, $"{address} has no picture.");
        draw.Draw(sheet);
        return sheet;
    }

    private static PagePicture? Find(AtlasSnapshot atlas, string address)
    {
        var parts = address.Split('?');
        return PagePicture.Find(parts[0], new QueryCollection(QueryHelpers.ParseQuery(parts.ElementAtOrDefault(1))), atlas, new ShownAtlas());
    }

    private static void HoldsItsWords(Sheet sheet, string about)
    {
        Assert.NotEmpty(sheet.Words);

        // A letter may hang over by a pixel or two: j to the left, f to the right.
        var paper = new SKRect(Sheet.Left - 3, 30, Sheet.Right + 3, Sheet.Height - 20);
        Assert.All(sheet.Words, w => Assert.True(paper.Contains(w), $"{about}: {w} leaves the paper."));
        foreach (var (i, one) in sheet.Words.Index())
        {
            var apart = SKRect.Inflate(one, -1, -1);
            var met = sheet.Words.Skip(i + 1).Where(w => w.IntersectsWith(apart)).ToList();
            Assert.True(met.Count == 0, $"{about}: {one} meets {string.Join(", ", met)}.");
        }
    }

    private static IEnumerable<string> Addresses(AtlasSnapshot atlas)
    {
        var slugs = atlas.Roles.Select(r => r.Slug).Order(StringComparer.Ordinal).ToList();
        string[] pairs = [.. Enumerable.Range(2, Math.Min(slugs.Count, Comparison.MaximumRoles) - 1).Select(n => string.Join("-vs-", slugs.Take(n)))];
        return
        [
            "/", "/matrix", $"/matrix?q=the&without={atlas.Sources[0].Slug}", "/matrix?only=silent", "/overlap", $"/overlap?roles={slugs[0]},{slugs[1]}", "/agenda",
            $"/agenda?roles={slugs[0]}&area={atlas.Areas[0].Slug}", $"/roles/{slugs[0]}", $"/roles/{slugs[^1]}", $"/responsibilities/{atlas.Responsibilities[0].Slug}",
            $"/responsibilities/{atlas.Responsibilities[^1].Slug}?without={atlas.Sources[^1].Slug}", $"/sources/{atlas.Sources[0].Slug}",
            .. pairs.SelectMany(p => new[]
            {
                $"/compare/{p}", $"/compare/{p}?only=only", $"/compare/{p}?only=silent", $"/compare/{p}?only=shared&area={atlas.Areas[0].Slug}&without={atlas.Sources[0].Slug}",
            }),
        ];
    }

    /// <summary>The small catalogue with this name for everything that has one, and with more roles than it has.</summary>
    private static AtlasSnapshot Named(string name, int roles)
    {
        var quoted = $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";
        var lines = TestContent.Catalogue.Split('\n').Select(l => l.Contains("    name: ", StringComparison.Ordinal) ? $"    name: {quoted}" : l).ToList();
        var more = Enumerable.Range(4, roles - 4).SelectMany(i => new[] { $"  - slug: role-{i}", $"    name: {quoted}", $"    abbreviation: R{i}" });
        lines.InsertRange(lines.IndexOf("responsibilities:"), more);
        var content = new TestContent().Set("catalog.yml", string.Join('\n', lines))
            .Edit("sources/01-both.md", "title: Both at work", $"title: {quoted}");
        using var folder = new TemporaryFolder();
        var read = ContentFolder.Read(content.WriteTo(folder.Path));
        Assert.True(read.Content is not null, string.Join('\n', read.Problems));
        return read.Content.ToSnapshot();
    }
}
