using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Sources;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Components.Pages.Overlap;

using Overlap = RoleAtlas.Core.Atlas.Overlap;

/// <summary>
/// The address of an overlap, looked up in one revision: what it means, and in <see cref="Notices"/> what it does not.
/// <see cref="Url"/> holds only what is known.
/// </summary>
public sealed class OverlapView
{
    /// <summary>Groups on one page.</summary>
    private const int GroupsAPage = 24;

    /// <summary>Rows on one page of a single group.</summary>
    private const int RowsAPage = 100;

    private OverlapView(
        OverlapUrl url, Overlap overlap, Role? beside, OverlapGroup? group, IReadOnlyList<Source> without, IReadOnlyList<string> notices)
    {
        Url = url;
        Overlap = overlap;
        Beside = beside;
        Group = group;
        Without = without;
        Notices = notices;
        Groups = Part.Of(overlap.Groups, url.Page, GroupsAPage);
        Rows = group is null ? null : Part.Of(group.Rows, url.Page, RowsAPage);
    }

    public OverlapUrl Url { get; }
    public Overlap Overlap { get; }

    /// <summary>The one role that was asked for, beside which the page puts those most like it.</summary>
    public Role? Beside { get; }

    /// <summary>The one group that is shown whole; null where all groups are shown.</summary>
    public OverlapGroup? Group { get; }

    /// <summary>Some roles of the catalogue are not shown.</summary>
    public bool IsSelection => Overlap.Roles.Count < Overlap.Snapshot.Roles.Count;

    /// <summary>The same page with one more source left out, for "leave it out and see".</summary>
    public string LeaveOut(Source source) => (Url with { Without = [.. Url.Without, source.Slug] }).ToString();

    public IReadOnlyList<Source> Without { get; }
    public IReadOnlyList<string> Notices { get; }

    /// <summary>The groups of this page.</summary>
    public Part<OverlapGroup> Groups { get; }

    /// <summary>The rows of this page of the one group.</summary>
    public Part<AtlasRow>? Rows { get; }

    /// <summary>The overlap of other roles, all else the same.</summary>
    public string Of(params IEnumerable<Role> roles) =>
        (Url with { Roles = [.. roles.Select(r => r.Slug)], Group = null, Page = 1 }).ToString();

    /// <summary>The id of a group on the page.</summary>
    public static string Anchor(IReadOnlyList<Role> roles) =>
        roles.Count == 0 ? "given-to-none" : $"only-{string.Join('.', roles.Select(r => r.Slug))}";

    /// <summary>Null where the atlas has fewer than two roles.</summary>
    public static OverlapView? Of(AtlasSnapshot snapshot, OverlapUrl url)
    {
        if (snapshot.Roles.Count < 2)
        {
            return null;
        }

        var reader = new AddressReader(snapshot);
        var chosen = reader.Roles(url.Roles);
        if (chosen.Count > Overlap.MaximumRoles)
        {
            reader.Notice($"At most {AtlasWords.Number(Overlap.MaximumRoles)} roles are looked at together; these are the first of the {chosen.Count} asked for.");
            chosen = [.. chosen.Take(Overlap.MaximumRoles)];
        }

        var areas = reader.Areas(url.Areas);
        var without = reader.Without(url.Without);
        var counted = snapshot.Without(without);
        var overlap = Overlap.Of(counted, Looked(counted, chosen, areas), areas);
        var group = url.Group is { } slugs && reader.Roles(slugs) is var ofGroup && ofGroup.Count == slugs.Count ? overlap.Find(ofGroup) : null;
        if (url.Group is not null && group is null)
        {
            reader.Notice("No responsibility is given to exactly the roles of the group asked for; all groups are shown.");
        }

        var known = url with
        {
            Roles = [.. chosen.Select(r => r.Slug)],
            Areas = [.. areas.Select(a => a.Slug)],
            Without = [.. without.Select(s => s.Slug)],
            Group = group is null ? null : [.. group.Roles.Select(r => r.Slug)],
        };
        var view = new OverlapView(known, overlap, chosen.Count == 1 ? chosen[0] : null, group, without, reader.Notices);
        var place = view.Rows?.Place ?? view.Groups.Place;
        if (place.Number == url.Page)
        {
            return view;
        }

        reader.NoticePart(place, url.Page);
        return new OverlapView(known with { Page = place.Number }, overlap, view.Beside, group, without, reader.Notices);
    }

    /// <summary>The roles asked for; the usual ones where there are none; those most like the one where it is alone.</summary>
    private static IReadOnlyList<Role> Looked(AtlasSnapshot counted, IReadOnlyList<Role> chosen, IReadOnlyList<Area> areas) => chosen switch
    {
        [] => Overlap.Usual(counted),
        [var one] => [one, .. RoleSimilarity.Of(counted, areas).MostLike(one).Select(p => p.B)
            .Concat(Overlap.Usual(counted)).Concat(counted.Roles).Where(r => r != one).Distinct().Take(Overlap.UsualRoles - 1)],
        _ => chosen,
    };
}
