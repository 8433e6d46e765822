using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Api;

/// <summary>A responsibility, and what sources make of it among the roles looked at.</summary>
/// <param name="Slug">What stands for it in an address.</param>
/// <param name="Name">One verb and one object.</param>
/// <param name="Area">The area that it belongs to.</param>
/// <param name="Verdict">What sources make of it.</param>
/// <param name="Links">The responsibility by itself.</param>
internal sealed record ResponsibilityItem(string Slug, string Name, Named Area, VerdictAnswer Verdict, Links Links)
{
    public static ResponsibilityItem Of(ApiRequest request, AtlasRow row) => new(
        row.Responsibility.Slug, row.Responsibility.Name, Named.Of(row.Responsibility.Area), VerdictAnswer.Of(row),
        request.CountedLinks(ApiUrls.Responsibility(row.Responsibility), AtlasUrls.Responsibility(row.Responsibility)));
}

/// <summary>What sources make of a responsibility, and the facts beside it: a word alone hides majorities.</summary>
/// <param name="Kind">The first rule that holds.</param>
/// <param name="Label">The same in the words of the pages.</param>
/// <param name="Roles">Slugs of the roles that it is about: those in dispute, those that share, the only one.</param>
/// <param name="NeedsSettling">Sources disagree, or claim it for several roles that nobody weighed against each other.</param>
/// <param name="Facts">The counts in a sentence; empty where no source gives it to anybody.</param>
/// <param name="Sources">How many sources say anything of it for the roles looked at.</param>
/// <param name="Given">For each role of which a source says something here, how many sources give it to that role.</param>
/// <param name="Together">How many sources give it to two or more of the roles looked at.</param>
/// <param name="TogetherWithHidden">How many give it to one of the roles looked at together with another role.</param>
/// <param name="RestsOn">The sources each of which would change the verdict if it alone were left out.</param>
internal sealed record VerdictAnswer(
    VerdictKind Kind, string Label, IReadOnlyList<string> Roles, bool NeedsSettling, string Facts, int Sources,
    IReadOnlyList<GivenCount> Given, int Together, int TogetherWithHidden, IReadOnlyList<RestsOnSource> RestsOn)
{
    public static VerdictAnswer Of(AtlasRow row) => new(
        row.Verdict.Kind, row.Verdict.Label(), Slugs(row.Verdict), row.Verdict.NeedsSettling, VerdictExplanation.FactsOf(row), row.VoicesOfShown.Count,
        [.. row.SpokenOf.Select(r => new GivenCount(r.Slug, row.Alone(r), row.WithOthers(r)))], row.Together, row.TogetherWithHidden,
        [.. row.RestsOn.Select(l => new RestsOnSource(l.Source.Slug, VerdictNamed.Of(l.Verdict)))]);

    public static IReadOnlyList<string> Slugs(Verdict verdict) => [.. verdict.Roles.Select(r => r.Slug)];
}

/// <param name="Role">The slug of the role.</param>
/// <param name="Alone">How many sources give it to this role and to no other.</param>
/// <param name="WithOthers">How many give it to this role with others, who are not named or are no roles of the catalogue.</param>
internal sealed record GivenCount(string Role, int Alone, int WithOthers);

/// <param name="Source">The slug of the source.</param>
/// <param name="Without">What the verdict would be without it.</param>
internal sealed record RestsOnSource(string Source, VerdictNamed Without);

/// <summary>A verdict without its facts.</summary>
/// <param name="Kind">The first rule that holds.</param>
/// <param name="Label">The same in the words of the pages.</param>
/// <param name="Roles">Slugs of the roles that it is about.</param>
internal sealed record VerdictNamed(VerdictKind Kind, string Label, IReadOnlyList<string> Roles)
{
    public static VerdictNamed Of(Verdict verdict) => new(verdict.Kind, verdict.Label(), VerdictAnswer.Slugs(verdict));
}

/// <summary>How many rows have a verdict.</summary>
/// <param name="Kind">The verdict.</param>
/// <param name="Count">How many.</param>
internal sealed record VerdictCount(VerdictKind Kind, int Count)
{
    /// <summary>One of each kind, in the order of the rule.</summary>
    public static IReadOnlyList<VerdictCount> Of(IEnumerable<AtlasRow> rows)
    {
        var counts = rows.CountBy(r => r.Verdict.Kind).ToDictionary();
        return [.. Enum.GetValues<VerdictKind>().Select(k => new VerdictCount(k, counts.GetValueOrDefault(k)))];
    }
}

/// <summary>Why a responsibility has its verdict.</summary>
/// <param name="Rule">The rule that held, in a sentence.</param>
/// <param name="Counted">The sources that name a lead among these roles, or say whose it is not.</param>
/// <param name="NotCounted">Sources that speak of it and had no part in the verdict.</param>
/// <param name="WouldChangeIt">What would make it another verdict.</param>
internal sealed record WhyAnswer(string Rule, IReadOnlyList<ReasonOfSource> Counted, IReadOnlyList<ReasonOfSource> NotCounted, IReadOnlyList<ChangeOfVerdict> WouldChangeIt)
{
    public static WhyAnswer Of(AtlasRow row)
    {
        var why = VerdictExplanation.Of(row);
        return new(
            why.Rule,
            [.. why.Counted.Select(v => new ReasonOfSource(v.Source.Slug, v.Reason))],
            [.. why.NotCounted.Select(v => new ReasonOfSource(v.Source.Slug, v.Reason))],
            [.. why.Flips.Select(f => new ChangeOfVerdict(f.LeftOut?.Slug, f.LeftOut is null ? f.Further : null, VerdictNamed.Of(f.Verdict)))]);
    }
}

/// <param name="Source">The slug of the source.</param>
/// <param name="Reason">What it does, as the rest of a sentence that begins with the source.</param>
internal sealed record ReasonOfSource(string Source, string Reason);

/// <param name="Without">The slug of a source to leave out; null where a further source is meant.</param>
/// <param name="Further">What a further source would have to say; null where one is to be left out.</param>
/// <param name="Verdict">What the verdict would be then.</param>
internal sealed record ChangeOfVerdict(string? Without, string? Further, VerdictNamed Verdict);

/// <summary>What sources say of one role and one responsibility.</summary>
/// <param name="Role">The slug of the role.</param>
/// <param name="Stance">The strongest stance; null where no source says anything, which is silence and not a no.</param>
/// <param name="GivenAndDenied">Some source gives it to the role and some source says that it is not the role’s.</param>
/// <param name="Label">The same in the words of the pages.</param>
/// <param name="Sources">How many sources say something here.</param>
/// <param name="SourcesInArea">How many sources speak of the role in the area at all: it tells silence from ignorance.</param>
/// <param name="Claims">Ids of the claims behind it.</param>
internal sealed record CellItem(string Role, Stance? Stance, bool GivenAndDenied, string Label, int Sources, int SourcesInArea, IReadOnlyList<string> Claims)
{
    public static CellItem Of(AtlasCell cell) => new(
        cell.Role.Slug, cell.Strongest, cell.GivenAndDenied, cell.Label(), cell.SourceCount, cell.SourcesInArea, [.. cell.Claims.Select(c => c.Id)]);
}

/// <summary>What sources say of one role and one responsibility, with their words.</summary>
/// <param name="Role">The slug of the role.</param>
/// <param name="Stance">The strongest stance; null where no source says anything, which is silence and not a no.</param>
/// <param name="GivenAndDenied">Some source gives it to the role and some source says that it is not the role’s.</param>
/// <param name="Label">The same in the words of the pages.</param>
/// <param name="Words">What the sources say, or how silent they are, in a sentence.</param>
/// <param name="Sources">How many sources say something here.</param>
/// <param name="SourcesInArea">How many sources speak of the role in the area at all: it tells silence from ignorance.</param>
/// <param name="Claims">Every claim behind it, by source and position.</param>
internal sealed record CellAnswer(
    string Role, Stance? Stance, bool GivenAndDenied, string Label, string Words, int Sources, int SourcesInArea, IReadOnlyList<ClaimAnswer> Claims)
{
    public static CellAnswer Of(ApiRequest request, AtlasRow row, AtlasCell cell) => new(
        cell.Role.Slug, cell.Strongest, cell.GivenAndDenied, cell.Label(),
        cell.Claims.Count == 0 ? cell.Silence(row.Responsibility.Area) : $"{cell.Summary()}.",
        cell.SourceCount, cell.SourcesInArea, [.. cell.Claims.Select(c => ClaimAnswer.Of(request, c))]);
}
