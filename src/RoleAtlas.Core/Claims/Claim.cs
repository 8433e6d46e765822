using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Sources;

namespace RoleAtlas.Core.Claims;

/// <summary>What one excerpt asserts of one role, or of several roles together.</summary>
public sealed class Claim
{
    /// <summary>Six characters that stay the same through edits, export and import; part of public links.</summary>
    public required string Id { get; init; }

    public required Source Source { get; init; }
    public required Excerpt Excerpt { get; init; }
    public required ClaimKind Kind { get; init; }

    /// <summary>One or more, in catalogue order.</summary>
    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>Set for, and only for, claims of kind responsibility.</summary>
    public Responsibility? Responsibility { get; init; }

    /// <summary>Set for, and only for, claims of kind responsibility.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Short wording to show; set for every kind but responsibility.</summary>
    public string? Label { get; init; }

    /// <summary>Why the words were read so.</summary>
    public string? Note { get; init; }

    public override string ToString() => Id;
}

public enum ClaimKind
{
    Responsibility,
    Question,
    Analogy,
    SuccessMeasure,
    Trait,
    Relation,
    Advice,
}

/// <summary>In what capacity a source gives a responsibility to a role; strongest first.</summary>
public enum Stance
{
    /// <summary>The source gives it to this one role.</summary>
    Leads,

    /// <summary>The source gives it to this role together with others, named or not.</summary>
    Shares,

    /// <summary>The role helps.</summary>
    Supports,

    /// <summary>The source says it is not this role's.</summary>
    Excluded,
}
