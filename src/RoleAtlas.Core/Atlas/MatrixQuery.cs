using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Core.Atlas;

/// <summary>What of the matrix is asked for.</summary>
public sealed record MatrixQuery
{
    /// <summary>The roles to show and to decide over, in this order; none means all.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Limits the rows to these areas; none means all.</summary>
    public IReadOnlyList<Area> Areas { get; init; } = [];

    /// <summary>Limits the rows, by their verdict or by what was agreed; null means all.</summary>
    public Func<AtlasRow, bool>? Only { get; init; }

    /// <summary>Words each of which a row's name, description or other names must hold; blank means all rows.</summary>
    public string Text { get; init; } = "";

    public MatrixSort Sort { get; init; }

    /// <summary>Which part of the rows, from 1; beyond the last it is the last.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Which part of the columns, from 1; beyond the last it is the last.</summary>
    public int Window { get; init; } = 1;
}

/// <summary>The orders of the rows; those that are alike in it stay in catalogue order.</summary>
public enum MatrixSort
{
    /// <summary>Area by area, as the catalogue has them.</summary>
    Catalogue,

    /// <summary>By name, A to Z.</summary>
    Name,

    /// <summary>What most sources speak of first.</summary>
    Sources,

    /// <summary>What is to be settled first, then verdict by verdict.</summary>
    Verdict,
}
