using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Sources;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Components.Pages.Compare;

/// <summary>
/// A comparison's address, looked up in one revision: what it means, and in <see cref="Notices"/> what it does not.
/// <see cref="Url"/> holds only what is known, so that links built from it carry no error on.
/// </summary>
public sealed class CompareView
{
    private CompareView(
        CompareUrl url, Comparison comparison, CompareFilter? only, IReadOnlyList<Area> areas, IReadOnlyList<Source> without,
        IReadOnlyList<string> notices)
    {
        Url = url;
        Comparison = comparison;
        Only = only;
        Areas = areas;
        Without = without;
        Notices = notices;
    }

    public CompareUrl Url { get; }
    public Comparison Comparison { get; }

    /// <summary>What was agreed is shown, and not what sources say.</summary>
    public bool IsAgreed => Url.Layer == AtlasLayer.Agreed;

    /// <summary>Null shows everything.</summary>
    public CompareFilter? Only { get; }

    public IReadOnlyList<Area> Areas { get; }
    public IReadOnlyList<Source> Without { get; }
    public IReadOnlyList<string> Notices { get; }

    /// <summary>Some roles of the catalogue are not shown.</summary>
    public bool IsSelection => Comparison.Roles.Count < Comparison.Snapshot.Roles.Count;

    /// <summary>Whether some row with this verdict may be on the page.</summary>
    public bool MayShow(VerdictKind kind) => Only?.MayShow(kind) ?? true;

    public bool Shows(AtlasRow row) => Only?.Shows(Comparison.Snapshot, row) ?? true;

    /// <summary>Rows on the page, after all filters.</summary>
    public int ShownCount => Comparison.Rows.Count(Shows);

    /// <summary>The same page with one more source left out, for "leave it out and see".</summary>
    public string LeaveOut(Source source) => (Url with { Without = [.. Url.Without, source.Slug] }).ToString();

    /// <param name="snapshot">The revision to look things up in.</param>
    /// <param name="url">The address.</param>
    /// <param name="roles">The roles of the address: two to <see cref="Comparison.MaximumRoles"/>.</param>
    public static CompareView Of(AtlasSnapshot snapshot, CompareUrl url, IReadOnlyList<Role> roles)
    {
        var reader = new AddressReader(snapshot);
        var isAgreed = reader.IsAgreed(url.Layer);
        var only = reader.Filter(url.Only, isAgreed);
        var areas = reader.Areas(url.Areas);
        var without = reader.Without(url.Without);
        var first = reader.Known(EntityKind.Role, url.Order, s => roles.FirstOrDefault(r => r.Slug == s), "role of this comparison");
        var ordered = first.Concat(roles).Distinct().ToList();
        var known = url with
        {
            Layer = isAgreed ? AtlasLayer.Agreed : null,
            Only = only?.Name,
            Areas = [.. areas.Select(a => a.Slug)],
            Without = [.. without.Select(s => s.Slug)],
            Order = [.. first.Select(r => r.Slug)],
        };
        return new CompareView(
            known, Comparison.Of(snapshot.Without(without), ordered, areas), only, areas, without, reader.Notices);
    }
}
