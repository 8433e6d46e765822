using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Sources;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Components.Pages.Agenda;

using Agenda = RoleAtlas.Core.Atlas.Agenda;

/// <summary>
/// The address of an agenda, looked up in one revision: what it means, and in <see cref="Notices"/> what it does not.
/// <see cref="Url"/> holds only what is known.
/// </summary>
public sealed class AgendaView
{
    /// <summary>More items are no meeting any more.</summary>
    private const int ItemsAPage = 20;

    /// <summary>Sides of one item that are quoted; the others are counted, and quoted on the page of the responsibility.</summary>
    public const int SidesAnItem = 16;

    private AgendaView(
        AgendaUrl url, Agenda agenda, AgendaFilter? only, Part<AgendaItem> items, IReadOnlyList<Source> without, IReadOnlyList<string> notices)
    {
        Url = url;
        Agenda = agenda;
        Only = only;
        Items = items;
        Without = without;
        Notices = notices;
    }

    public AgendaUrl Url { get; }
    public Agenda Agenda { get; }

    /// <summary>Null shows everything.</summary>
    public AgendaFilter? Only { get; }

    /// <summary>The items of this page, after the filter; each keeps its number on the whole agenda.</summary>
    public Part<AgendaItem> Items { get; }

    public IReadOnlyList<Source> Without { get; }
    public IReadOnlyList<string> Notices { get; }

    /// <summary>What is settled already; none where something else is asked for.</summary>
    public IReadOnlyList<Decision> Settled => Only is null || Only == AgendaFilter.Settled ? Agenda.Settled : [];

    /// <summary>Some roles of the atlas are not looked at.</summary>
    public bool IsSelection => Agenda.Roles.Count < Agenda.Snapshot.Roles.Count;

    public string Title => "To settle" + (Agenda.Concerning is { } role ? $": {role.InSentence()}"
        : Url.Roles.Count is > 1 and <= Comparison.MaximumRoles ? $": {AtlasWords.List([.. Agenda.Roles.Select(r => r.InSentence())])}"
        : "");

    /// <summary>The same page with one more source left out, for "leave it out and see".</summary>
    public string LeaveOut(Source source) => (Url with { Without = [.. Url.Without, source.Slug] }).ToString();

    /// <summary>What the list is limited to, in words; empty where it is not.</summary>
    public string Limits
    {
        get
        {
            List<string> limits = [];
            if (Only is not null)
            {
                limits.Add(AtlasWords.InSentence(Only.Label));
            }

            if (Agenda.Areas.Count > 0)
            {
                limits.Add(AtlasWords.In(Agenda.Areas));
            }

            if (Without.Count > 0)
            {
                limits.Add($"without {AtlasWords.ByNumber(Without)}");
            }

            return string.Join("; ", limits);
        }
    }

    public static AgendaView Of(AtlasSnapshot snapshot, AgendaUrl url)
    {
        var reader = new AddressReader(snapshot);
        var roles = reader.Roles(url.Roles);
        var only = reader.Filter(url.Only, AgendaFilter.Find);
        var areas = reader.Areas(url.Areas);
        var without = reader.Without(url.Without);
        var agenda = Agenda.Of(snapshot.Without(without), roles, areas);
        var items = Part.Of([.. agenda.Items.Where(i => only?.Shows(i) ?? true)], url.Page, ItemsAPage);
        reader.NoticePart(items.Place, url.Page);

        var known = new AgendaUrl
        {
            Roles = [.. roles.Select(r => r.Slug)],
            Only = only?.Name,
            Areas = [.. areas.Select(a => a.Slug)],
            Without = [.. without.Select(s => s.Slug)],
            Page = items.Number,
        };
        return new AgendaView(known, agenda, only, items, without, reader.Notices);
    }
}
