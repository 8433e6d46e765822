using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;

namespace RoleAtlas.Core.Decisions;

/// <summary>What the organisation agreed for a responsibility: a layer over the claims that changes none of them.</summary>
public sealed record Decision
{
    public required Guid Id { get; init; }
    public required Responsibility Responsibility { get; init; }

    /// <summary>One for each role that has a part in it, in catalogue order.</summary>
    public required IReadOnlyList<AgreedLetter> Letters { get; init; }

    public required string Reason { get; init; }

    /// <summary>The claims that it follows, by source and position; only those of the snapshot it belongs to.</summary>
    public IReadOnlyList<Claim> Upheld { get; init; } = [];

    /// <summary>The claims that it goes against, by source and position; only those of the snapshot it belongs to.</summary>
    public IReadOnlyList<Claim> Overruled { get; init; } = [];

    /// <summary>Who agreed it, in words: "Leadership team".</summary>
    public required string DecidedBy { get; init; }

    public required DateOnly Decided { get; init; }

    /// <summary>When to look at it again; null where that is not planned.</summary>
    public DateOnly? Review { get; init; }

    /// <summary>What sources said when it was decided; null where that is not known.</summary>
    public DecisionBasis? Basis { get; init; }

    public RaciLetter? LetterOf(Role role) => Letters.FirstOrDefault(l => l.Role == role)?.Letter;

    /// <summary>Who does the work, in catalogue order.</summary>
    public IReadOnlyList<Role> Doing => [.. Letters.Where(l => l.Letter.DoesTheWork()).Select(l => l.Role)];

    public bool IsPastReview(DateOnly today) => Review < today;
}

/// <summary>The part that one role has in a decision.</summary>
public sealed record AgreedLetter(Role Role, RaciLetter Letter);

/// <summary>What sources said of a responsibility when it was decided, to notice when they come to say something else.</summary>
/// <param name="Verdict">The verdict over all roles.</param>
/// <param name="Roles">Ids of the roles that the verdict was about, in order of the ids.</param>
/// <param name="Upheld">How many claims the decision followed.</param>
public sealed record DecisionBasis(VerdictKind Verdict, IReadOnlyList<Guid> Roles, int Upheld)
{
    public static DecisionBasis Of(Verdict verdict, int upheld) => new(verdict.Kind, [.. verdict.Roles.Select(r => r.Id).Order()], upheld);

    public bool IsStill(Verdict verdict) => verdict.Kind == Verdict && verdict.Roles.Select(r => r.Id).Order().SequenceEqual(Roles);

    public bool Equals(DecisionBasis? other) =>
        other is not null && (Verdict, Upheld) == (other.Verdict, other.Upheld) && Roles.SequenceEqual(other.Roles);

    public override int GetHashCode() => HashCode.Combine(Verdict, Roles.Count, Upheld);
}
