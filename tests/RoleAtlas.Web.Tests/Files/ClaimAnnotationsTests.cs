using System.Text;
using System.Text.Json;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Files;

/// <summary>Against what the model requires: https://www.w3.org/TR/annotation-model/.</summary>
public sealed class ClaimAnnotationsTests(RealAtlas real, SmallAtlas small)
{
    private static readonly string[] Motivations = ["classifying", "describing"];
    private static readonly string[] Purposes = ["classifying", "tagging", "describing", "commenting"];

    [Fact]
    public async Task The_pages_of_the_collection_hold_every_claim_once_under_a_whole_address_that_leads_to_its_words()
    {
        var collection = await JsonAsync(real, "/claims.jsonld");
        Assert.Equal("http://www.w3.org/ns/anno.jsonld", collection.GetProperty("@context").GetString());
        Assert.Equal("AnnotationCollection", collection.GetProperty("type").GetString());
        Assert.Equal(real.Snapshot.Claims.Count, collection.GetProperty("total").GetInt32());
        Assert.True(real.Snapshot.Claims.Count > RoleAtlas.Web.Files.ClaimAnnotations.OnPage, "One page only.");

        List<JsonElement> items = [];
        var page = collection.GetProperty("first");
        while (true)
        {
            Assert.Equal("AnnotationPage", page.GetProperty("type").GetString());
            Assert.Equal(items.Count, page.GetProperty("startIndex").GetInt32());
            items.AddRange(page.GetProperty("items").EnumerateArray());
            if (!page.TryGetProperty("next", out var next))
            {
                break;
            }

            var before = page.GetProperty("id").GetString();
            page = await JsonAsync(real, new Uri(next.GetString()!).PathAndQuery);
            Assert.Equal((before, collection.GetProperty("id").GetString()), (page.GetProperty("prev").GetString(), page.GetProperty("partOf").GetProperty("id").GetString()));
        }

        Assert.Equal(collection.GetProperty("last").GetString(), page.GetProperty("id").GetString());
        Assert.Equal(
            real.Snapshot.Claims.Select(c => $"{real.Address}sources/{c.Source.Slug}#claim-{c.Id}"), items.Select(i => i.GetProperty("id").GetString()));
        Assert.Equal(items.Count, items.Select(i => i.GetProperty("id").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task Every_annotation_has_what_the_model_requires_and_says_what_the_claim_says()
    {
        foreach (var source in real.Snapshot.Sources)
        {
            var first = (await JsonAsync(real, $"/sources/{source.Slug}.jsonld")).GetProperty("first");
            foreach (var (claim, annotation) in real.Snapshot.ClaimsIn(source).Zip(first.GetProperty("items").EnumerateArray()))
            {
                Assert.Equal("Annotation", annotation.GetProperty("type").GetString());
                Assert.Contains(annotation.GetProperty("motivation").GetString(), Motivations);
                var bodies = annotation.GetProperty("body").EnumerateArray().ToList();
                Assert.All(bodies, b => Assert.Contains(b.GetProperty("purpose").GetString(), Purposes));
                var tags = bodies.Where(b => b.GetProperty("purpose").GetString() == "tagging").Select(b => b.GetProperty("value").GetString());
                Assert.Equal(Tags(claim).Order(), tags.Order());
                Assert.Equal(claim.Note is null ? [] : [claim.Note], bodies.Where(b => b.GetProperty("purpose").GetString() == "commenting").Select(b => b.GetProperty("value").GetString()!));
            }
        }
    }

    [Fact]
    public async Task A_page_of_one_role_of_a_source_is_taken_along_with_the_claims_of_that_role()
    {
        var source = real.Snapshot.Sources[0];
        var role = real.Snapshot.ClaimsIn(source).SelectMany(c => c.Roles).First();

        var collection = await JsonAsync(real, $"/sources/{source.Slug}.jsonld?role={role.Slug}");

        Assert.Equal(real.Snapshot.ClaimsIn(source).Count(c => c.Roles.Contains(role)), collection.GetProperty("total").GetInt32());
        foreach (var page in new[] { collection.GetProperty("first").GetProperty("id").GetString()!, collection.GetProperty("last").GetString()! })
        {
            Assert.Equal(page, (await JsonAsync(real, new Uri(page).PathAndQuery)).GetProperty("id").GetString());
        }

        Assert.EndsWith($".jsonld?role={role.Slug}", collection.GetProperty("id").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_exact_words_stand_at_their_position_in_the_text_that_is_named()
    {
        var counted = 0;
        foreach (var atlas in new AtlasHost[] { real, small })
        {
            foreach (var source in atlas.Snapshot.Sources)
            {
                var text = (await atlas.GetAsync($"/sources/{source.Slug}.txt")).Text;
                var runes = text.EnumerateRunes().ToList();
                var items = (await JsonAsync(atlas, $"/sources/{source.Slug}.jsonld")).GetProperty("first").GetProperty("items");
                foreach (var selectors in items.EnumerateArray().SelectMany(i => i.GetProperty("target").EnumerateArray())
                    .Where(t => t.GetProperty("source").GetProperty("id").GetString() == $"{atlas.Address}sources/{source.Slug}.txt").Select(t => t.GetProperty("selector").EnumerateArray().ToList()))
                {
                    var quote = selectors.Single(s => s.GetProperty("type").GetString() == "TextQuoteSelector");
                    var exact = quote.GetProperty("exact").GetString()!;
                    if (selectors.Find(s => s.GetProperty("type").GetString() == "TextPositionSelector") is { ValueKind: JsonValueKind.Object } position)
                    {
                        var (start, end) = (position.GetProperty("start").GetInt32(), position.GetProperty("end").GetInt32());
                        Assert.Equal(exact, Joined(runes[start..end]));
                        Assert.EndsWith(quote.TryGetProperty("prefix", out var prefix) ? prefix.GetString()! : "", Joined(runes[..start]), StringComparison.Ordinal);
                        Assert.StartsWith(quote.TryGetProperty("suffix", out var suffix) ? suffix.GetString()! : "", Joined(runes[end..]), StringComparison.Ordinal);
                        counted++;
                    }
                }
            }
        }

        Assert.Equal(real.Snapshot.Claims.Concat(small.Snapshot.Claims).Count(c => c.Excerpt.State == ExcerptState.Anchored), counted);
    }

    private static IEnumerable<string> Tags(Claim claim) =>
    [
        .. claim.Roles.Select(r => $"role:{r.Slug}"), $"kind:{Word.Of(claim.Kind)}",
        .. claim.Responsibility is { } r ? [$"responsibility:{r.Slug}"] : (string[])[], .. claim.Stance is { } s ? [$"stance:{Word.Of(s)}"] : (string[])[],
    ];

    private static string Joined(IEnumerable<Rune> runes) => string.Concat(runes.Select(r => r.ToString()));

    private static async Task<JsonElement> JsonAsync(AtlasHost atlas, string address) => JsonDocument.Parse((await atlas.GetAsync(address)).Text).RootElement.Clone();
}
