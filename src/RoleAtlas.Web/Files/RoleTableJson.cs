using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Files;

/// <summary>A matrix or a comparison as JSON, with the claims and sources behind it. Names are slugs, claims go by their ids.</summary>
internal static class RoleTableJson
{
    /// <summary>Letters of all scripts as they are: it is a file of its own and never part of a page.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Write(RoleTable table, FileOrigin origin)
    {
        var claims = table.Claims.Select(c => c.Claim).Distinct().ToList();
        return JsonSerializer.Serialize(
            new
            {
                table.Title,
                Page = origin.Address(table.Page),
                table.Snapshot.Revision,
                State = origin.Line,
                Layer = table.IsAgreed ? AtlasLayer.Agreed : AtlasLayer.Sources,
                LimitedTo = table.Limits,
                Notices = table.Notices.Concat(origin.Notices),
                InWords = table.Words,
                FileOrigin.Rights,
                Roles = table.Roles.Select(r => new { r.Slug, r.Name, Link = origin.Address(AtlasUrls.Role(r)) }),
                Responsibilities = table.Rows.Select(row => Row(table, row, origin)),
                Claims = claims.Select(c => Said(c, origin)),
                Sources = claims.Select(c => c.Source).Distinct().OrderBy(s => s.Order).Select(s => new
                {
                    s.Slug, Number = s.Order, s.Title, s.Kind, s.Author, s.Publisher, s.Published, Link = origin.Address(AtlasUrls.Source(s)), Original = s.Link?.AbsoluteUri,
                }),
            },
            Options);
    }

    private static object Row(RoleTable table, AtlasRow row, FileOrigin origin) => new
    {
        row.Responsibility.Slug,
        row.Responsibility.Name,
        Area = new { row.Responsibility.Area.Slug, row.Responsibility.Area.Name },
        Link = origin.Address(AtlasUrls.Responsibility(row.Responsibility)),
        Verdict = new { row.Verdict.Kind, Label = row.Verdict.Label(), Roles = row.Verdict.Roles.Select(r => r.Slug), Counted = VerdictExplanation.FactsOf(row) },

        // A role of which nothing is said here has no cell.
        Cells = row.Cells.Where(c => c.Claims.Count > 0).Select(c => new
        {
            Role = c.Role.Slug, Says = c.Label(), c.Strongest, c.GivenAndDenied, Sources = c.SourceCount, Claims = c.Claims.Select(x => x.Id),
        }),
        Decision = table.DecisionOn(row) is { } d ? Agreed(table, d) : null,
    };

    private static object Agreed(RoleTable table, Decision decision) => new
    {
        Letters = decision.Letters.GroupBy(l => l.Role).Select(g => new { Role = g.Key.Slug, Letters = g.Select(l => l.Letter.Label()) }),
        decision.Reason, decision.DecidedBy, decision.Decided, decision.Review,
        Departs = Departure.Of(table.Snapshot, decision) is { } departure ? DecisionWords.Because(departure) : null,
    };

    private static object Said(Claim claim, FileOrigin origin) => new
    {
        claim.Id, Responsibility = claim.Responsibility!.Slug, Roles = claim.Roles.Select(r => r.Slug), claim.Stance, Quote = claim.Excerpt.Exact,
        Source = claim.Source.Slug, IsFound = claim.Excerpt.State == ExcerptState.Anchored, claim.Note, Link = origin.Address(AtlasUrls.Claim(claim)),
    };
}
