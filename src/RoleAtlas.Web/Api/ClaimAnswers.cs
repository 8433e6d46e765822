using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Sources;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Api;

/// <summary>What one excerpt asserts of one role, or of several roles together, with the exact words that say it.</summary>
/// <param name="Id">Six characters that stay the same through edits, export and import.</param>
/// <param name="Kind">What is asserted.</param>
/// <param name="Roles">Of which roles; several where the source says it of them together.</param>
/// <param name="Responsibility">What is given or denied, for claims of kind responsibility; else null.</param>
/// <param name="Stance">In what capacity, for claims of kind responsibility; else null.</param>
/// <param name="Label">A short wording, for all other kinds; else null.</param>
/// <param name="Note">Why the words were read so; null where nothing is noted.</param>
/// <param name="Quote">The words of the source, verbatim.</param>
/// <param name="Prefix">What stands right before them, or empty.</param>
/// <param name="Suffix">What stands right after them, or empty.</param>
/// <param name="Position">Where they stand in the text of the source; null where they are no longer found there for certain.</param>
/// <param name="State">Whether they are found in the present text of the source.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Links">The claim, and its words marked on the page of the source.</param>
internal sealed record ClaimAnswer(
    string Id, ClaimKind Kind, IReadOnlyList<Named> Roles, Named? Responsibility, Stance? Stance, string? Label, string? Note,
    string Quote, string Prefix, string Suffix, TextPosition? Position, ExcerptState State, SourceNamed Source, Links Links)
{
    public static ClaimAnswer Of(ApiRequest request, Claim claim) => new(
        claim.Id, claim.Kind, [.. claim.Roles.Select(Named.Of)], claim.Responsibility is { } r ? Named.Of(r) : null, claim.Stance, claim.Label, claim.Note,
        claim.Excerpt.Exact, claim.Excerpt.Prefix, claim.Excerpt.Suffix, TextPosition.Of(claim), claim.Excerpt.State,
        SourceNamed.Of(claim.Source), request.Links(ApiUrls.Claim(claim), AtlasUrls.Claim(claim)));
}

/// <summary>A place in the text of a source, in code points, as other languages count.</summary>
/// <param name="Start">Of the first character.</param>
/// <param name="End">Behind the last character.</param>
internal sealed record TextPosition(int Start, int End)
{
    public static TextPosition? Of(Claim claim) => claim.Excerpt.State != ExcerptState.Anchored ? null : new(
        CodePoints.FromOffset(claim.Source.Text.Plain, claim.Excerpt.Start), CodePoints.FromOffset(claim.Source.Text.Plain, claim.Excerpt.End));
}

/// <summary>A source, in few words.</summary>
/// <param name="Slug">What stands for it in an address.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Number">Its number in the catalogue, from 1.</param>
/// <param name="Credit">What it is and who answers for it; what is unknown is named as unknown.</param>
internal sealed record SourceNamed(string Slug, string Title, int Number, string Credit)
{
    public static SourceNamed Of(Source source) => new(source.Slug, source.Title, source.Order, source.Credit());
}
