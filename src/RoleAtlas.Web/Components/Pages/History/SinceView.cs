using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.History;
using RoleAtlas.Core.Sources;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Components.Pages.History;

/// <summary>
/// How the catalogue now differs from what it was, on the part of it that the address names. It costs about what the page of
/// that part costs: both states are in memory, and only their rows are looked at.
/// </summary>
/// <param name="Url">The address, with what means nothing left out.</param>
/// <param name="Limits">What it is limited to, in words.</param>
/// <param name="Difference">What differs.</param>
/// <param name="Notices">What was left out.</param>
public sealed record SinceView(SinceUrl Url, IReadOnlyList<string> Limits, Difference Difference, IReadOnlyList<string> Notices)
{
    private const int PageSize = 50;

    /// <summary>Those of this page.</summary>
    public Part<RowChange> Part { get; } = Core.Atlas.Part.Of(Difference.Rows, Url.Page, PageSize);

    /// <summary>As many of what is called or described in other words as a page can hold.</summary>
    public IReadOnlyList<ChangeInWords> Things => [.. Difference.Things.Take(PageSize)];

    /// <param name="before">The catalogue as it was.</param>
    /// <param name="now">The catalogue as it is.</param>
    /// <param name="asked">By the names of now or of then.</param>
    public static SinceView Of(AtlasSnapshot before, AtlasSnapshot now, SinceUrl asked)
    {
        var reader = new AddressReader(now);
        var roles = reader.Known(EntityKind.Role, asked.Roles, FindRole, "role");
        var areas = reader.Known(EntityKind.Area, asked.Areas, s => now.FindArea(s) ?? Still(before.FindArea(s), now.Areas, a => a.Id), "area");
        var without = reader.Known(EntityKind.Source, asked.Without, FindSource, "source");
        var only = reader.Filter(asked.Only, isAgreed: asked.Layer is null);
        var (kind, slug) = HistoryUrl.Split(asked.Of ?? "");
        var role = kind is EntityKind.Role ? reader.Known(EntityKind.Role, [slug], FindRole, "role") : [];
        var row = kind is EntityKind.Responsibility
            ? reader.Known(
                EntityKind.Responsibility, [slug], s => now.FindResponsibility(s) ?? Still(before.FindResponsibility(s), now.Responsibilities, r => r.Id), "responsibility")
            : [];
        var source = kind is EntityKind.Source ? reader.Known(EntityKind.Source, [slug], FindSource, "source") : [];
        var sourcesOnly = reader.IsOfSourcesOnly(asked.Layer);
        var ofResponsibilities = reader.Filter(asked.Kind, word => word == Word.Of(ClaimKind.Responsibility) ? word : null) is not null;
        if (asked.Of is not null && kind is not (EntityKind.Role or EntityKind.Responsibility or EntityKind.Source))
        {
            reader.Notice($"“{asked.Of}” is nothing that this page can be limited to; everything is shown.");
        }

        var part = new ComparedPart
        {
            Roles = [.. roles.Select(r => r.Id)],
            Areas = [.. areas.Select(a => a.Id)],
            Role = role is [var one] ? one.Id : null,
            Responsibility = row is [var single] ? single.Id : null,
            Source = source is [var said] ? said.Id : null,
            Decisions = source.Count == 0,
            Only = only is null ? null : only.Shows,
            Text = asked.Text ?? "",
        };
        var (was, @is) = (Counted(before), Counted(now));
        var changes = Difference.Between(was, @is, part);

        // A limit that keeps nothing out needs no saying.
        sourcesOnly &= changes.Rows.Any(r => r.Decision is not null);
        ofResponsibilities &= changes.Things.Any(t => t.Kind is EntityKind.Claim);
        if (sourcesOnly || ofResponsibilities)
        {
            changes = Difference.Between(was, @is, part with { Decisions = part.Decisions && !sourcesOnly, OtherClaims = !ofResponsibilities });
        }

        var url = asked with
        {
            Of = role.Count + row.Count + source.Count == 0 ? null : asked.Of,
            Roles = [.. roles.Select(r => r.Slug)],
            Areas = [.. areas.Select(a => a.Slug)],
            Only = only?.Name,
            Layer = sourcesOnly ? AtlasLayer.Sources : null,
            Kind = ofResponsibilities ? Word.Of(ClaimKind.Responsibility) : null,
            Without = [.. without.Select(s => s.Slug)],
        };
        var view = new SinceView(url, LimitsOf(), changes, reader.Notices);
        reader.NoticePart(view.Part.Place, asked.Page);
        return view with { Url = url with { Page = view.Part.Number } };

        Role? FindRole(string name) => now.FindRole(name) ?? Still(before.FindRole(name), now.Roles, r => r.Id);

        Source? FindSource(string name) => now.FindSource(name) ?? Still(before.FindSource(name), now.Sources, s => s.Id);

        // By what it is called now, and where it is gone as it was: what it was merged into is another thing.
        static T? Still<T>(T? was, IReadOnlyList<T> present, Func<T, Guid> id)
            where T : class => was is null ? null : present.FirstOrDefault(p => id(p) == id(was)) ?? was;

        AtlasSnapshot Counted(AtlasSnapshot state) => state.Without([.. state.Sources.Where(s =>
            without.Any(w => w.Id == s.Id) || (source is [var only] && only.Id != s.Id))]);

        List<string> LimitsOf() =>
        [
            .. role.Select(r => r.InSentence()), .. row.Select(r => $"“{r.Name}”"), .. source.Select(s => $"what “{s.Title}” says"),
            .. roles.Count > 0 ? [AtlasWords.List([.. roles.Select(r => r.InSentence())])] : Array.Empty<string>(),
            .. areas.Count > 0 ? [AtlasWords.In(areas)] : Array.Empty<string>(),
            .. only is not null ? [$"“{only.Label}”, then or now"] : Array.Empty<string>(),
            .. asked.Text is { } text ? [$"responsibilities found by “{text}”"] : Array.Empty<string>(),
            .. sourcesOnly ? ["what sources say, and nothing that was agreed"] : Array.Empty<string>(),
            .. ofResponsibilities ? ["responsibilities, and nothing else that sources say of roles"] : Array.Empty<string>(),
            .. without.Count > 0 ? [$"without {AtlasWords.ByNumber(without)}"] : Array.Empty<string>(),
        ];
    }
}
