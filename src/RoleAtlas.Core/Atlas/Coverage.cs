using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Sources;

namespace RoleAtlas.Core.Atlas;

/// <summary>Where an atlas stands on little, or on nothing: what an editor may want to find a source for.</summary>
public sealed class Coverage
{
    /// <summary>Roles of which so many sources or fewer speak have few.</summary>
    public const int Few = 2;

    /// <summary>So are those of which less than one in so many speak, compared with the role most spoken of.</summary>
    public const int MuchLess = 3;

    private Coverage(AtlasSnapshot snapshot)
    {
        Roles = [.. snapshot.Roles.Select(r => new RoleCoverage(r, [.. snapshot.SourcesSpeakingOf(r)]))];
        var most = Roles.Select(r => r.Sources.Count).DefaultIfEmpty().Max();
        RolesWithFewSources = [.. Roles.Where(r => r.Sources.Count <= Few || r.Sources.Count * MuchLess < most).OrderBy(r => r.Sources.Count)];
        Areas = [.. snapshot.Areas.Select(a => new AreaCoverage(
            a,
            snapshot.Responsibilities.Count(r => r.Area == a),
            [.. snapshot.Roles.Select(r => snapshot.SourcesSpeakingOf(r, a))]))];
        OfOneSource = [.. snapshot.Rows.Where(r => r.Voices.Count == 1)];
        RestingOnOne = [.. snapshot.Rows.Where(r => r.Voices.Count > 1 && r.RestsOnOneSource)];
        Silent = [.. snapshot.Rows.Where(r => r.Voices.Count == 0).Select(r => r.Responsibility)];
        Orphaned = [.. snapshot.Claims.Where(c => c.Excerpt.State == ExcerptState.Orphaned)];
        Doubtful = [.. snapshot.Claims.Where(c => c.Excerpt.State == ExcerptState.NeedsReview)];
    }

    /// <summary>Every role with the sources that speak of its responsibilities, in catalogue order.</summary>
    public IReadOnlyList<RoleCoverage> Roles { get; }

    /// <summary>Those of which hardly any source speaks, the fewest first.</summary>
    public IReadOnlyList<RoleCoverage> RolesWithFewSources { get; }

    /// <summary>Every area, in catalogue order.</summary>
    public IReadOnlyList<AreaCoverage> Areas { get; }

    /// <summary>Areas in which no source speaks of any role.</summary>
    public IEnumerable<AreaCoverage> SilentAreas => Areas.Where(a => a.SourcesByRole.All(n => n == 0));

    /// <summary>Responsibilities of which a single source speaks.</summary>
    public IReadOnlyList<AtlasRow> OfOneSource { get; }

    /// <summary>Responsibilities of which several sources speak, and whose verdict would be another without one of them.</summary>
    public IReadOnlyList<AtlasRow> RestingOnOne { get; }

    /// <summary>Responsibilities of which no source speaks.</summary>
    public IReadOnlyList<Responsibility> Silent { get; }

    /// <summary>Claims whose words are no longer in their source.</summary>
    public IReadOnlyList<Claim> Orphaned { get; }

    /// <summary>Claims whose words somebody has to find again.</summary>
    public IReadOnlyList<Claim> Doubtful { get; }

    public static Coverage Of(AtlasSnapshot snapshot) => new(snapshot);

    /// <summary>What counts as few, for the page.</summary>
    public static string FewRule =>
        $"Few is {AtlasWords.Number(Few)} sources or fewer, or less than a third of what speaks of the role most spoken of.";
}

/// <summary>The sources that speak of a role's responsibilities.</summary>
public sealed record RoleCoverage(Role Role, IReadOnlyList<Source> Sources);

/// <summary>How much is said in one area.</summary>
/// <param name="Area">The area.</param>
/// <param name="Responsibilities">How many responsibilities it holds.</param>
/// <param name="SourcesByRole">How many sources speak there of each role, in the order of the catalogue's roles.</param>
public sealed record AreaCoverage(Area Area, int Responsibilities, IReadOnlyList<int> SourcesByRole);
