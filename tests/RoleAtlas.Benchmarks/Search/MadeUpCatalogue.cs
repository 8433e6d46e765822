using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Sources;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Benchmarks.Search;

/// <summary>
/// As large as the largest catalogue tried, O*NET's: 923 roles, 2,082 responsibilities and some 23,000 claims, one source a
/// role. Words are put together from syllables, few of them common and many rare, as in a language; always the same.
/// </summary>
internal static class MadeUpCatalogue
{
    private const int Roles = 923;
    private const int Rows = 2_082;
    private const int ClaimsOfASource = 25;
    private const int Words = 12_000;

    private static readonly string[] Syllables =
        ["ba", "den", "fi", "gor", "hal", "ki", "lum", "mer", "nos", "pa", "quin", "ros", "ta", "ven", "wil", "zor"];

    public static AtlasSnapshot Make()
    {
        var random = new Random(7);
        var vocabulary = Enumerable.Range(0, Words)
            .Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]))).ToArray();
        Area[] areas = [.. Enumerable.Range(0, 37).Select(i => new Area { Id = Id(), Slug = $"area-{i}", Name = Text(3), Position = i })];
        Role[] roles = [.. Enumerable.Range(0, Roles).Select(i => new Role
        {
            Id = Id(), Slug = $"role-{i}", Name = Text(2), Abbreviation = $"R{i}", Summary = Text(12), Aliases = [Text(2), Text(2)], Position = i,
        })];
        Responsibility[] rows = [.. Enumerable.Range(0, Rows).Select(i => new Responsibility
        {
            Id = Id(), Slug = $"row-{i}", Name = Text(5), Area = areas[i % areas.Length], Position = i,
        })];
        List<Source> sources = [];
        List<Claim> claims = [];
        foreach (var role in roles)
        {
            var sentences = Enumerable.Range(0, ClaimsOfASource).Select(_ => $"{AtlasWords.Sentence(Text(random.Next(8, 24)))}.").ToList();
            var source = new Source
            {
                Id = Id(), Slug = $"source-{role.Position}", Title = role.Name, Kind = "Profile", Order = role.Position + 1,
                Text = SourceText.Parse(string.Concat(sentences.Select(s => $"- {s}\n"))),
            };
            sources.Add(source);
            var start = 0;
            foreach (var sentence in sentences)
            {
                claims.Add(new Claim
                {
                    Id = $"c{claims.Count:00000}", Source = source, Kind = ClaimKind.Responsibility, Roles = [role],
                    Responsibility = rows[random.Next(Rows)], Stance = Stance.Leads,
                    Excerpt = new Excerpt(sentence, "", "", start, start + sentence.Length, ExcerptState.Anchored),
                });
                start += sentence.Length + 1;
            }
        }

        return new AtlasSnapshot(Guid.Empty, 1, areas, roles, rows, sources, claims);

        static Guid Id() => Guid.CreateVersion7();

        // The common words come first, as many times as Zipf's law has it, about.
        string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => vocabulary[(int)Math.Pow(Words, random.NextDouble()) - 1]));
    }
}
