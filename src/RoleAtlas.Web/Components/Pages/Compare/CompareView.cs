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

    /// <summary>Null shows everything.</summary>
    public CompareFilter? Only { get; }

    public IReadOnlyList<Area> Areas { get; }
    public IReadOnlyList<Source> Without { get; }
    public IReadOnlyList<string> Notices { get; }

    public bool Shows(VerdictKind kind) => Only?.Shows(kind) ?? true;

    /// <summary>Rows on the page, after all filters.</summary>
    public int ShownCount => Comparison.Rows.Count(r => Shows(r.Verdict.Kind));

    /// <summary>The same page with one more source left out, for "leave it out and see".</summary>
    public string LeaveOut(Source source) => (Url with { Without = [.. Url.Without, source.Slug] }).ToString();

    /// <param name="snapshot">The revision to look things up in.</param>
    /// <param name="url">The address.</param>
    /// <param name="roles">The roles of the address: two to <see cref="Comparison.MaximumRoles"/>.</param>
    public static CompareView Of(AtlasSnapshot snapshot, CompareUrl url, IReadOnlyList<Role> roles)
    {
        List<string> notices = [];
        var only = url.Only is null ? null : CompareFilter.Find(url.Only);
        if (url.Only is not null && only is null)
        {
            notices.Add($"“{url.Only}” is not something this page can be limited to; everything is shown.");
        }

        var areas = Known(url.Areas, s => snapshot.FindArea(Current(EntityKind.Area, s)), "area", notices);
        var without = Known(url.Without, s => snapshot.FindSource(Current(EntityKind.Source, s)), "source", notices);
        if (without.Count > 0 && without.Count == snapshot.Sources.Count)
        {
            notices.Add("Every source would be left out; all of them are counted instead.");
            without = [];
        }

        var first = Known(url.Order, s => roles.FirstOrDefault(r => r.Slug == Current(EntityKind.Role, s)), "role of this comparison", notices);
        var ordered = first.Concat(roles).Distinct().ToList();
        var known = url with
        {
            Only = only?.Name,
            Areas = [.. areas.Select(a => a.Slug)],
            Without = [.. without.Select(s => s.Slug)],
            Order = [.. first.Select(r => r.Slug)],
        };
        return new CompareView(
            known, Comparison.Of(snapshot.Without(without), ordered, areas), only, areas, without, notices);

        string Current(EntityKind kind, string slug) => snapshot.FindRetired(kind, slug) ?? slug;
    }

    private static List<T> Known<T>(IReadOnlyList<string> slugs, Func<string, T?> find, string what, List<string> notices)
        where T : class
    {
        List<T> known = [];
        foreach (var slug in slugs)
        {
            if (find(slug) is { } item)
            {
                // A name of old and the present one may stand side by side.
                if (!known.Contains(item))
                {
                    known.Add(item);
                }
            }
            else
            {
                notices.Add($"There is no {what} “{slug}”; it was ignored.");
            }
        }

        return known;
    }
}
