using System.Globalization;
using System.Text.Json.Nodes;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Content;
using RoleAtlas.Web.Components.Pages.History;
using RoleAtlas.Web.Components.Pages.Matrix;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Api;

/// <summary>A parameter of the query: what a resource takes, and what the document says of it.</summary>
/// <param name="Name">One of <see cref="UrlQuery.All"/>.</param>
/// <param name="Description">What it does.</param>
/// <param name="Words">The values there are; null where it is free.</param>
internal sealed record ApiParameter(string Name, string Description, IReadOnlyList<string>? Words = null)
{
    public const int UsualPageSize = 100;
    public const int LargestPageSize = 500;

    public static readonly ApiParameter At = new(UrlQuery.At, "The catalogue revision to answer from; the present one where it is left out.") { From = 1 };

    public static readonly ApiParameter Page = new(UrlQuery.Page, "Which page of the list, from 1.") { From = 1, Default = 1 };

    public static readonly ApiParameter PageSize = new(UrlQuery.PageSize, "How many items stand on a page.")
    {
        From = 1, To = LargestPageSize, Default = UsualPageSize,
    };

    public static readonly ApiParameter Roles = new(UrlQuery.Roles, "Slugs of the roles to look at, in this order. Verdicts are then decided among them.")
    {
        IsList = true, Names = ApiNames.Roles,
    };

    public static readonly ApiParameter Area = new(UrlQuery.Area, "Slugs of the areas whose responsibilities are meant; all where it is left out.")
    {
        IsList = true, Names = ApiNames.Areas,
    };

    public static readonly ApiParameter Without = new(UrlQuery.Without, "Slugs of sources to leave out, as if they were not in the catalogue.") { IsList = true, Names = ApiNames.Sources };

    public static readonly ApiParameter Only = new(UrlQuery.Only, "Limits the list: to one of the six verdicts, `to-settle` (contested or claimed for several, and nothing agreed), `said` (all but silent), `one-source`, `rests-on-one` (one source decides the verdict); in the layer `agreed` also to `settled`, `departs` (from what sources say) or `unclear` (what was agreed leaves something open).",
        [.. CompareFilter.All.Select(f => f.Name)]);

    public static readonly ApiParameter Layer = new(UrlQuery.Layer, "What the words and counts are about: what sources say, or what was agreed. Each row holds both.",
        [AtlasLayer.Sources, AtlasLayer.Agreed]) { Default = AtlasLayer.Sources };

    public static readonly ApiParameter Order = new(UrlQuery.Order, "Slugs of roles of the comparison to put first, in this order.") { IsList = true, Names = ApiNames.Roles };

    public static readonly ApiParameter Text = new(UrlQuery.Text, "Words that the name, the description or another name of the responsibility must hold, each of them.");

    public static readonly ApiParameter Sort = new(UrlQuery.Sort, "The order of the rows: as the catalogue has them, what is to settle first, what most sources speak of first, or by name.",
        [.. MatrixView.Sorts.Select(s => s.Name)]) { Default = MatrixView.Sorts[0].Name };

    public static readonly ApiParameter Columns = new(UrlQuery.Columns, "Which part of the columns, from 1: with more than 60 roles, and none chosen, they come in parts.") { From = 1, Default = 1 };

    public static readonly ApiParameter Kind = new(UrlQuery.Kind, "The kind of claim.", Word.All<ClaimKind>());

    public static readonly ApiParameter Stance = new(UrlQuery.Stance, "The stance of the claim; those of kind responsibility alone have one.", Word.All<Stance>());

    public static readonly ApiParameter Responsibility = new(UrlQuery.Responsibility, "The slug of the responsibility that is claimed.") { Names = ApiNames.Responsibilities };

    public static readonly ApiParameter Source = new(UrlQuery.Source, "The slug of the source that makes the claim.") { Names = ApiNames.Sources };

    public static readonly ApiParameter Question = new(UrlQuery.Text, "What to look for, in your own words.") { IsRequired = true, Example = "who keeps everyone informed" };

    public static readonly ApiParameter Section = new(UrlQuery.Only, "The one kind of result to go through, page by page. Where it is left out, each list holds its beginning.",
        ["responsibilities", "roles", "claims", "sources"]);

    public static readonly ApiParameter Of = new(UrlQuery.Of, "One thing, whose history is meant: kind and slug, such as `role.product-manager`, also one that is gone.");

    public static readonly ApiParameter ChangedKind = new(UrlQuery.Kind, "The kind of thing that was changed.", [.. HistoryView.Kinds.Select(Word.Of)]);

    public static readonly ApiParameter By = new(UrlQuery.By, "The name of whoever made the edit.");

    public static readonly ApiParameter FromDay = new(UrlQuery.From, "The first day, in UTC.") { IsDay = true };

    public static readonly ApiParameter ToDay = new(UrlQuery.To, "The last day, in UTC.") { IsDay = true };

    public static readonly ApiParameter Part = new(UrlQuery.Only, "What of the revision to go through, page by page. Where it is left out, each list holds its beginning.", RevisionUrl.Sections);

    public bool IsList { get; private init; }
    public bool IsRequired { get; private init; }
    public bool IsDay { get; private init; }

    /// <summary>The least number; null where it is no number.</summary>
    public int? From { get; private init; }

    /// <summary>The largest number; null where there is none.</summary>
    /// <summary>So many are told at once: each looks through all names for one that is near.</summary>
    private const int MostProblems = 10;

    public int? To { get; private init; }

    public JsonNode? Default { get; private init; }

    /// <summary>Tried at once on the reference page, so it has to mean something in every catalogue.</summary>
    public JsonNode? Example { get; private init; }

    /// <summary>What its values name; null where they are no slugs.</summary>
    private ApiNames? Names { get; init; }

    /// <summary>What is the matter with the values in a query, one sentence each.</summary>
    public IEnumerable<string> Problems(AtlasSnapshot atlas, IQueryCollection query)
    {
        if (!IsList && query[Name].Count > 1)
        {
            return [$"The parameter {Name} takes one value, and is given {AtlasWords.Number(query[Name].Count)}."];
        }

        IReadOnlyList<string> values = IsList ? UrlQuery.ListOf(query, Name) : UrlQuery.One(query, Name) is { } one ? [one] : [];
        return values.Count == 0 && IsRequired ? [$"The parameter {Name} is needed."] : values.Select(v => ProblemWith(atlas, v)).OfType<string>().Take(MostProblems);
    }

    private string? ProblemWith(AtlasSnapshot atlas, string value) => this switch
    {
        { Words: { } words } => words.Contains(value) ? null : $"“{value}” is no value of {Name}, which takes {AtlasWords.Alternatives(words)}.",
        { From: { } from } => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && (To is null || number <= To)
            ? null : $"“{value}” is no value of {Name}, which takes a number {(To is { } to ? $"from {from} to {to}" : $"from {from}")}.",
        { IsDay: true } => HistoryUrl.Day(value) is null ? $"“{value}” is no value of {Name}, which takes a day, as in 2026-03-12." : null,
        { Names: { } names } => names.Knows(atlas, value) ? null : names.Problem(atlas, value),
        _ => null,
    };
}

/// <summary>The parameters that a resource takes. Others are refused, so that nobody is answered something else than was asked.</summary>
internal sealed class ApiParameters(params IReadOnlyList<ApiParameter> all)
{
    public IReadOnlyList<ApiParameter> All { get; } = all;

    /// <summary>By the name of the parameter, what is the matter with it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Problems(AtlasSnapshot atlas, IQueryCollection query)
    {
        var takes = All.Count == 0 ? "It takes none." : $"It takes {AtlasWords.List([.. All.Select(p => p.Name)])}.";
        var unknown = query.Keys.Where(k => All.All(p => p.Name != k)).Select(k => (k, (IReadOnlyList<string>)[$"This resource has no parameter “{k}”. {takes}"]));
        var wrong = All.Select(p => (p.Name, (IReadOnlyList<string>)[.. p.Problems(atlas, query)])).Where(p => p.Item2.Count > 0);
        return unknown.Concat(wrong).ToDictionary(p => p.Item1, p => p.Item2);
    }
}
