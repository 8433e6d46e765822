using CsCheck;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Tests.Text;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Tests.Content.Export;

/// <summary>Catalogues that hold whatever the rules of editing let pass, and as much of it as possible that could upset a file format.</summary>
internal static class GeneratedCatalogue
{
    private static readonly string[] Pieces =
    [
        "words", " ", "  ", "- ", "# ", ": ", ":", "=1+1", "yes", "no", "null", "~", "1e3", "0x1F", "2024-01-01", "12:30", ".5", "'", "\"", "\\", "\\n",
        "[", "]", "{", "}", ",", "&a", "*a", "!!int", "|", ">", "%", "@", "`", "? ", "---", "...", "\n", "\n\n", "\r", "\t", "é", "e\u0301", "🎯", "👨‍👩‍👧", "𝘞𝘩𝘢𝘵",
        "\u00a0", "\u2028", "\u0085", "\u0001", "\u001b[31m", "\ufeff", "\u202e", "\u200b", "\ue000", "\ufffe", "“curly”", "<script>", "&amp;", "\\U0001F3AF", "%YAML 1.2",
    ];

    // Slugs that another reader could take for a number, a date or a truth.
    private static readonly string[] Slugs =
        ["yes", "null", "1e3", "2024-01-01", "12", "0x1f", "true", "product", "a-b-c", "n", "old-one", "older-one", "3", "007", "x1", "off", "infinity", "z"];

    public static readonly Gen<string> AnyText = Gen.OneOf(Pieces).Array[0, 8].Select(string.Concat);

    private static readonly Gen<string> Name = Gen.OneOf([.. Pieces.Where(p => OneLine.Wrong($"a{p}", 20) is null)]).Array[0, 8]
        .Select(pieces => string.Concat(pieces) is var t && OneLine.Wrong(t, OneLine.LongestName) is null ? t : "A name");

    private static readonly Gen<List<string>> Texts = AnyText.List[0, 3];

    public static readonly Gen<CatalogueRows> Rows =
        from slugs in Gen.Shuffle(Slugs)
        from gaps in Gen.Int[0, 3].Array[Slugs.Length]
        from areas in Gen.Select(Name, AnyText).Array[1, 2]
        from roles in Gen.Select(Name, AnyText, Texts).Array[1, 4]
        from responsibilities in Gen.Select(Name, AnyText, Texts, Gen.Int[0, 1]).Array[1, 4]
        from sources in Sources.Array[1, 3]
        from claims in Claims.Array[0, 12]
        from decisions in Decisions.Array[0, 3]
        from retired in Gen.Select(Gen.Int[0, 3], Gen.Int[0, 5]).Array[0, 6]
        select Build(slugs, gaps, areas, roles, responsibilities, sources, claims, decisions, retired);

    private sealed record SourceSeed(string Title, string Kind, string? Author, string? Note, List<string> Hashtags, bool IsDraft, bool IsDated, string Markdown, (int Start, int End)[] Ranges);

    private sealed record ClaimSeed(int Source, int Range, int Roles, int Responsibility, ClaimKind Kind, Stance Stance, string Label, string? Note, int Lost);

    private sealed record DecisionSeed(RaciLetter[] Letters, string Reason, string By, int Claims, bool HasReview);

    private static Gen<SourceSeed> Sources =>
        from title in Name
        from kind in Name
        from author in AnyText.Null()
        from note in AnyText.Null()
        from hashtags in Texts
        from draft in Gen.Bool
        from dated in Gen.Bool
        from text in GeneratedMarkdown.WithRanges.Where(t => !string.IsNullOrWhiteSpace(t.Text.Plain))
        select new SourceSeed(title, kind, author, note, hashtags, draft, dated, text.Text.Markdown, text.Ranges);

    private static Gen<ClaimSeed> Claims =>
        from source in Gen.Int[0, 2]
        from range in Gen.Int[0, 7]
        from roles in Gen.Int[1, 15]
        from responsibility in Gen.Int[0, 3]
        from kind in Gen.Enum<ClaimKind>()
        from stance in Gen.Enum<Stance>()
        from label in Name
        from note in AnyText.Null()
        from lost in Gen.Int[0, 5]
        select new ClaimSeed(source, range, roles, responsibility, kind, stance, label, note, lost);

    private static Gen<DecisionSeed> Decisions =>
        from letters in Gen.Enum<RaciLetter>().Array[0, 4]
        from reason in Name
        from decidedBy in Name
        from claims in Gen.Int[0, 15]
        from review in Gen.Bool
        select new DecisionSeed(letters, reason, decidedBy, claims, review);

    private static CatalogueRows Build(
        string[] slugs, int[] gaps, (string, string)[] areas, (string, string, List<string>)[] roles, (string, string, List<string>, int)[] responsibilities,
        SourceSeed[] sources, ClaimSeed[] claims, DecisionSeed[] decisions, (int Kind, int Entity)[] retired)
    {
        var rows = new CatalogueRows { Catalogue = { Revision = 7 } };
        var (position, slug) = (0, 0);
        foreach (var (name, description) in areas)
            rows.Areas.Add(new AreaRow { Slug = slugs[slug], Name = name, Description = description, Position = position += gaps[slug++] });
        position = 0;
        foreach (var (name, summary, aliases) in roles)
            rows.Roles.Add(new RoleRow { Slug = slugs[slug], Name = name, Abbreviation = "PdM", Summary = summary, Aliases = aliases, Position = position += gaps[slug++] });
        position = 0;
        foreach (var (name, description, aliases, area) in responsibilities)
        {
            rows.Responsibilities.Add(new ResponsibilityRow
            {
                Slug = slugs[slug], Name = name, Description = description, Aliases = aliases, AreaId = rows.Areas[area % areas.Length].Id, Position = position += gaps[slug++],
            });
        }
        foreach (var (source, order) in sources.Select((s, i) => (s, 98 + (i * 2))))
            AddSource(rows, source, slugs[slug++], order);
        foreach (var claim in claims)
            AddClaim(rows, claim, sources);
        foreach (var (decision, i) in decisions.Take(rows.Responsibilities.Count).Select((d, i) => (d, i)))
            AddDecision(rows, decision, rows.Responsibilities[i]);
        foreach (var (kind, entity) in retired.TakeWhile(_ => slug < slugs.Length))
            AddRetired(rows, (EntityKind)kind, entity, slugs[slug++]);
        return rows;
    }

    private static void AddSource(CatalogueRows rows, SourceSeed seed, string slug, int order)
    {
        var row = new SourceRow
        {
            Slug = slug, Title = seed.Title, Kind = seed.Kind, Author = seed.Author, Publisher = seed.Note, Note = seed.Note, Hashtags = seed.Hashtags, Order = order,
            IsDraft = seed.IsDraft, Published = seed.IsDated ? new DateOnly(2025, 3, 1) : null, Link = seed.IsDated ? "https://example.org/a?b=c#d: e" : null, TextRevision = 1,
        };
        var text = SourceText.Parse(seed.Markdown.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
        rows.Sources.Add(row);
        rows.Texts.Add(new SourceRevisionRow { SourceId = row.Id, Number = 1, Markdown = text.Markdown, Plain = text.Plain, PipelineVersion = AtlasPipeline.Version });
    }

    private static void AddClaim(CatalogueRows rows, ClaimSeed seed, SourceSeed[] seeds)
    {
        var (source, ranges) = (seed.Source % seeds.Length, seeds[seed.Source % seeds.Length].Ranges);
        if (ranges.Length == 0)
            return;

        var (start, end) = ranges[seed.Range % ranges.Length];
        var (row, written) = (rows.Texts[source], SourceText.Parse(rows.Texts[source].Markdown));
        var excerpt = Anchor.Find(written, written.Plain[start..end], "", "", start).Excerpt;
        if (seed.Lost is 1 or 2)
            excerpt = excerpt with { Exact = excerpt.Exact + seed.Note, State = (ExcerptState)seed.Lost, End = excerpt.End + (seed.Note?.Length ?? 0) };
        var roles = rows.Roles.Where((_, i) => (seed.Roles & (1 << i)) != 0).DefaultIfEmpty(rows.Roles[0]).ToList();
        var isDuty = seed.Kind is ClaimKind.Responsibility;
        var claim = new ClaimRow
        {
            PublicId = ClaimId.New($"{rows.Claims.Count}", rows.Claims.Select(c => c.PublicId).ToHashSet()), SourceId = row.SourceId, SourceRevisionId = row.Id, Kind = seed.Kind,
            ResponsibilityId = isDuty ? rows.Responsibilities[seed.Responsibility % rows.Responsibilities.Count].Id : null,
            Stance = !isDuty ? null : roles.Count > 1 && seed.Stance is Stance.Leads ? Stance.Shares : seed.Stance,
            Label = isDuty ? null : seed.Label, Note = seed.Note, Exact = excerpt.Exact, Excerpt = excerpt,
        };
        claim.Roles.AddRange(roles.Select(r => new ClaimRoleRow { ClaimId = claim.Id, RoleId = r.Id }));
        if (!rows.Claims.Select(ClaimSaid.By).Contains(ClaimSaid.By(claim)))
            rows.Claims.Add(claim);
    }

    private static void AddDecision(CatalogueRows rows, DecisionSeed seed, ResponsibilityRow responsibility) => rows.Decisions.Add(new DecisionRow
    {
        ResponsibilityId = responsibility.Id, Reason = seed.Reason, DecidedBy = seed.By, Decided = new DateOnly(2026, 1, 31), Review = seed.HasReview ? new DateOnly(2027, 1, 31) : null,
        Basis = seed.HasReview ? new DecisionBasis(VerdictKind.Contested, [.. rows.Roles.Take(2).Select(r => r.Id).Append(new Guid(7, 7, 7, new byte[8])).Order()], seed.Claims) : null,
        Letters = new(rows.Roles.Zip(seed.Letters).ToDictionary(x => x.First.Id, x => x.Second)),
        Upheld = [.. rows.Claims.Where((_, i) => i % 2 == 0 && (seed.Claims & (1 << (i / 2))) != 0).Select(c => c.Id)],
        Overruled = [.. rows.Claims.Where((_, i) => i % 2 == 1 && (seed.Claims & (1 << (i / 2))) != 0).Select(c => c.Id)],
    });

    // The last two entities are gone.
    private static void AddRetired(CatalogueRows rows, EntityKind kind, int entity, string slug)
    {
        SluggedRow[] list = kind switch
        {
            EntityKind.Area => [.. rows.Areas],
            EntityKind.Role => [.. rows.Roles],
            EntityKind.Responsibility => [.. rows.Responsibilities],
            _ => [.. rows.Sources],
        };
        var id = entity < list.Length ? list[entity].Id : new Guid(entity, (short)kind, 7, new byte[8]);
        rows.RetiredSlugs.Add(new RetiredSlugRow { Kind = kind, Slug = slug, EntityId = id });
    }
}
