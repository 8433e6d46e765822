using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Excerpts;

namespace RoleAtlas.Core.Editing;

/// <summary>What words are read to say. Empty labels and notes count as none.</summary>
public sealed record ClaimMeaning(
    ClaimKind Kind, IReadOnlyList<Guid> Roles, Guid? Responsibility, Stance? Stance, string? Label, string? Note);

/// <summary>Claims on one excerpt, all at once.</summary>
/// <param name="Source">Whose words.</param>
/// <param name="Text">The number of the source revision that the offsets were taken from; refused where it is no longer the current one.</param>
/// <param name="Start">Offset into the plain text; made whole by <see cref="ExcerptCut"/>.</param>
/// <param name="End">Offset behind the last character.</param>
/// <param name="Claims">At least one.</param>
public sealed record AddClaims(Guid Source, int Text, int Start, int End, IReadOnlyList<ClaimMeaning> Claims) : Edit
{
    /// <summary>Made first, so that the claims can be about them.</summary>
    public IReadOnlyList<NewResponsibility> Responsibilities { get; init; } = [];

    internal override string Summarise(CatalogueRows rows)
    {
        var words = ClaimWords.Quote(CurrentText.PlainOf(rows, Source), Start, End);
        var said = Claims is [var only] ? $" as {ClaimWords.Of(only, rows, Responsibilities)}" : $" in {AtlasWords.Count(Claims.Count, "claim")}";
        return $"Coded {words} ({ClaimWords.Source(rows, Source)}){said}";
    }

    internal override void Apply(EditedCatalogue catalogue)
    {
        if (CurrentText.Cut(catalogue, Source, Text, Start, End) is not var (source, text, excerpt))
            return;

        foreach (var responsibility in Responsibilities)
            responsibility.Create(catalogue);
        var taken = catalogue.Rows.Claims.Select(c => c.PublicId).ToHashSet(StringComparer.Ordinal);
        foreach (var meaning in Claims)
        {
            var row = new ClaimRow { PublicId = "", SourceId = source.Id, SourceRevisionId = text.Id, Exact = excerpt.Exact, Excerpt = excerpt };
            if (!ClaimWords.Write(catalogue, row, meaning))
                return;
            row.PublicId = ClaimId.New($"{source.Slug}\n{ClaimWords.IdentityOf(catalogue.Rows, row, meaning)}", taken);
            catalogue.Add(row);
            catalogue.SetRoles(row, meaning.Roles);
        }
    }
}

/// <summary>What the words of a claim are read to say; the words stay.</summary>
public sealed record ChangeClaim(Seen Claim, ClaimMeaning Meaning) : Edit
{
    /// <inheritdoc cref="AddClaims.Responsibilities"/>
    public IReadOnlyList<NewResponsibility> Responsibilities { get; init; } = [];

    internal override string Summarise(CatalogueRows rows) =>
        $"Changed the claim on {ClaimWords.Of(rows, Claim)} to {ClaimWords.Of(Meaning, rows, Responsibilities)}";

    internal override void Apply(EditedCatalogue catalogue)
    {
        if (catalogue.Find<ClaimRow>(Claim) is not { } row)
            return;

        foreach (var responsibility in Responsibilities)
            responsibility.Create(catalogue);
        if (ClaimWords.Write(catalogue, row, Meaning))
            catalogue.SetRoles(row, Meaning.Roles);
    }
}

/// <summary>Lets a claim rest on other words of the same source; what it says stays, and so do its id and its links.</summary>
/// <inheritdoc cref="AddClaims"/>
public sealed record RecutClaim(Seen Claim, int Text, int Start, int End) : Edit
{
    internal override string Summarise(CatalogueRows rows) => rows.Claims.Find(c => c.Id == Claim.Id) is { } row
        ? $"Re-cut {ClaimWords.Of(rows, Claim)} to {ClaimWords.Quote(CurrentText.PlainOf(rows, row.SourceId), Start, End)}"
        : "Re-cut an excerpt";

    internal override void Apply(EditedCatalogue catalogue)
    {
        if (catalogue.Find<ClaimRow>(Claim) is { } row
            && CurrentText.Cut(catalogue, row.SourceId, Text, Start, End) is var (_, text, excerpt))
        {
            (row.Excerpt, row.SourceRevisionId) = (excerpt, text.Id);
        }
    }
}

/// <summary>Deletes claims, also where decisions name them.</summary>
public sealed record DeleteClaims(IReadOnlyList<Seen> Claims) : Edit
{
    internal override string Summarise(CatalogueRows rows) => Claims is [var only]
        ? $"Removed the claim on {ClaimWords.Of(rows, only)}"
        : $"Removed {AtlasWords.Count(Claims.Count, "claim")}, the first on {ClaimWords.Of(rows, Claims[0])}";

    internal override void Apply(EditedCatalogue catalogue)
    {
        foreach (var row in Claims.Select(catalogue.Find<ClaimRow>).OfType<ClaimRow>().ToList())
            catalogue.DeleteClaim(row);
    }
}
