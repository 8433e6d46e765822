using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Sources;

namespace RoleAtlas.Web.Urls;

/// <summary>
/// Looks up the names that stand in an address. Names of old mean what has another name now; what means nothing is left
/// out and told in <see cref="Notices"/>, so that a reader of an old link is never shown less in silence.
/// </summary>
public sealed class AddressReader(AtlasSnapshot snapshot)
{
    private readonly List<string> notices = [];

    /// <summary>One sentence for each value that was ignored.</summary>
    public IReadOnlyList<string> Notices => notices;

    public void Notice(string sentence) => notices.Add(sentence);

    /// <summary>Tells where the part of a list that is shown is not the one asked for.</summary>
    /// <param name="shown">What is shown.</param>
    /// <param name="asked">As <see cref="UrlQuery.NumberOf"/> gives it.</param>
    /// <param name="what">What a part is called.</param>
    public void NoticePart(Place shown, int asked, string what = "page")
    {
        if (asked < 1)
        {
            notices.Add($"The {what} asked for is no number; this is the first.");
        }
        else if (asked != shown.Number)
        {
            notices.Add($"There {(shown.Pages == 1 ? "is" : "are")} only {AtlasWords.Count(shown.Pages, what)}; this is the last.");
        }
    }

    /// <param name="only">As it stands in the address; null where it does not.</param>
    /// <param name="isAgreed">What was agreed is shown, and not what sources say.</param>
    public CompareFilter? Filter(string? only, bool isAgreed = false)
    {
        var found = Filter(only, CompareFilter.Find);
        if (isAgreed || found is null || !CompareFilter.OfAgreed.Contains(found))
        {
            return found;
        }

        notices.Add($"“{only}” limits what was agreed, and here stands what sources say; everything is shown.");
        return null;
    }

    /// <param name="only">As it stands in the address; null where it does not.</param>
    /// <param name="find">Finds what the page can be limited to.</param>
    public T? Filter<T>(string? only, Func<string, T?> find)
        where T : class
    {
        var found = only is null ? null : find(only);
        if (found is null && only is not null)
        {
            notices.Add($"“{only}” is not something this page can be limited to; everything is shown.");
        }

        return found;
    }

    /// <summary>Whether the page shows what was agreed, which it does where something is.</summary>
    /// <param name="layer">As it stands in the address; null where it does not.</param>
    public bool IsAgreed(string? layer)
    {
        if (layer is null or AtlasLayer.Sources)
        {
            return false;
        }

        if (layer == AtlasLayer.Agreed && snapshot.Decisions.Count > 0)
        {
            return true;
        }

        notices.Add(layer == AtlasLayer.Agreed
            ? "Nothing has been agreed yet; what sources say is shown."
            : $"“{layer}” is not a layer of this page; what sources say is shown.");
        return false;
    }

    /// <summary>Whether what was agreed is left out of a page that shows it otherwise.</summary>
    /// <inheritdoc cref="IsAgreed"/>
    public bool IsOfSourcesOnly(string? layer)
    {
        if (layer is not (null or AtlasLayer.Sources))
        {
            notices.Add($"“{layer}” is not a layer of this page; what sources say and what was agreed is shown.");
        }

        return layer == AtlasLayer.Sources;
    }

    public IReadOnlyList<Role> Roles(IReadOnlyList<string> slugs) => Known(EntityKind.Role, slugs, snapshot.FindRole, "role");

    public IReadOnlyList<Area> Areas(IReadOnlyList<string> slugs) => Known(EntityKind.Area, slugs, snapshot.FindArea, "area");

    /// <summary>Sources to leave out. Never all of them: then nothing is left to show, and all are counted.</summary>
    public IReadOnlyList<Source> Without(IReadOnlyList<string> slugs)
    {
        var without = Known(EntityKind.Source, slugs, snapshot.FindSource, "source");
        if (without.Count == 0 || without.Count < snapshot.Sources.Count)
        {
            return without;
        }

        notices.Add("Every source would be left out; all of them are counted instead.");
        return [];
    }

    /// <param name="kind">What the names name; for names of old.</param>
    /// <param name="slugs">As they stand in the address.</param>
    /// <param name="find">Finds what has the name now.</param>
    /// <param name="what">What it is, for the notice: "role of this comparison".</param>
    public IReadOnlyList<T> Known<T>(EntityKind kind, IReadOnlyList<string> slugs, Func<string, T?> find, string what)
        where T : class
    {
        List<T> known = [];
        foreach (var slug in slugs)
        {
            if (find(slug) is { } item || (snapshot.FindRetired(kind, slug) is { } current && (item = find(current)) is not null))
            {
                // A name of old and the present one may stand side by side.
                if (!known.Contains(item!))
                {
                    known.Add(item!);
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
