using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Sources;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Api;

/// <summary>What is asked, of the state of the catalogue that is asked for. Its parameters have been checked: each means something.</summary>
internal sealed class ApiRequest
{
    private readonly HttpContext context;
    private readonly PublicAddress address;
    private readonly ShownAtlas shown;

    private ApiRequest(HttpContext context)
    {
        this.context = context;
        address = context.RequestServices.GetRequiredService<PublicAddress>();
        shown = context.RequestServices.GetRequiredService<ShownAtlas>();
        Atlas = context.RequestServices.GetRequiredService<AtlasSnapshot>();
    }

    public AtlasSnapshot Atlas { get; }

    /// <summary>How many sources that were published then are left out.</summary>
    public int Withheld => shown.Withheld.Count;

    public IQueryCollection Query => context.Request.Query;

    /// <summary>The day, for what can be overdue.</summary>
    public DateOnly Today => PublicPages.Today(context);

    /// <summary>Reads what is asked once for the whole answer.</summary>
    /// <exception cref="AnsweredInstead">What is asked means nothing together, though each parameter does.</exception>
    public void Read()
    {
        var reader = new AddressReader(Atlas);
        Without = reader.Without(UrlQuery.ListOf(Query, UrlQuery.Without));
        if (reader.Notices.Count > 0)
        {
            throw Refused(UrlQuery.Without, "Every source would be left out; then there is nothing to answer from.");
        }

        Only = reader.Filter(UrlQuery.One(Query, UrlQuery.Only), Layer is not null);
        if (reader.Notices.Count > 0 && CompareFilter.OfAgreed.Any(f => f.Name == UrlQuery.One(Query, UrlQuery.Only)))
        {
            throw Refused(UrlQuery.Only, $"{AtlasWords.Sentence(AtlasWords.List([.. CompareFilter.OfAgreed.Select(f => f.Name)]))} limit what was agreed, and this answers with what sources say.");
        }
    }

    public static ValueTask<ApiRequest?> BindAsync(HttpContext context) => new(new ApiRequest(context));

    /// <summary>A whole address, in the state of the catalogue that is asked for.</summary>
    /// <param name="path">Host-relative.</param>
    public Uri Url(string path) => new(address.Of(context.Request, shown.Keep(path)));

    public Links Links(string api, string page) => new(Url(api), Url(page));

    /// <summary>Links to what follows from sources: there, too, without those that are left out here.</summary>
    public Links CountedLinks(string api, string page) => Links(Counting(api), Counting(page));

    private string Counting(string path) => UrlQuery.Join([.. Without.Select(s => s.Slug)]) is { } without ? UrlQuery.Last(path, UrlQuery.Without, without) : path;

    public ApiAnswer<T> Answer<T>(T data) => new(Atlas.CatalogueId, Atlas.Revision, Withheld, data);

    public ApiList<T> List<TItem, T>(IReadOnlyList<TItem> all, Func<TItem, T> answer)
    {
        var part = Page(all);
        return new(Atlas.CatalogueId, Atlas.Revision, Withheld, Paging.Of(part.Place, PageSize), [.. part.Items.Select(answer)]);
    }

    public int PageSize => UrlQuery.One(Query, UrlQuery.PageSize) is null ? ApiParameter.UsualPageSize : UrlQuery.NumberOf(Query, UrlQuery.PageSize);

    /// <summary>The part of a list that is asked for; the header of the answer links to the others.</summary>
    /// <exception cref="AnsweredInstead">The list has no such page.</exception>
    public Part<T> Page<T>(IReadOnlyList<T> all)
    {
        var part = Part.Of(all, UrlQuery.NumberOf(Query, UrlQuery.Page), PageSize);
        LinkTo(part.Place);
        return part;
    }

    /// <inheritdoc cref="Page"/>
    public void LinkTo(Place place)
    {
        if (place.Number != UrlQuery.NumberOf(Query, UrlQuery.Page))
        {
            throw Refused(UrlQuery.Page, $"There {(place.Pages == 1 ? "is" : "are")} only {AtlasWords.Count(place.Pages, "page")} of this.");
        }

        (string Rel, int Page)[] links =
        [
            ("first", 1), .. place.Number > 1 ? [("prev", place.Number - 1)] : Array.Empty<(string, int)>(),
            .. place.Number < place.Pages ? [("next", place.Number + 1)] : Array.Empty<(string, int)>(), ("last", place.Pages),
        ];
        context.Response.Headers.Link = string.Join(", ", links.Select(l => $"<{PageAddress(l.Page)}>; rel=\"{l.Rel}\""));
    }

    public IReadOnlyList<Role> Roles => new AddressReader(Atlas).Roles(UrlQuery.ListOf(Query, UrlQuery.Roles));

    public IReadOnlyList<Area> Areas => new AddressReader(Atlas).Areas(UrlQuery.ListOf(Query, UrlQuery.Area));

    /// <summary>Null where everything is asked for.</summary>
    public CompareFilter? Only { get; private set; }

    public bool IsAgreed => UrlQuery.One(Query, UrlQuery.Layer) == AtlasLayer.Agreed;

    /// <summary>The layer as the address of a page has it: where nothing was agreed there is but one.</summary>
    public string? Layer => IsAgreed && Atlas.Decisions.Count > 0 ? AtlasLayer.Agreed : null;

    /// <summary>The catalogue without the sources that are to be left out.</summary>
    public AtlasSnapshot Counted => Atlas.Without(Without);

    public IReadOnlyList<Source> Without { get; private set; } = [];

    /// <summary>What a slug in the path stands for.</summary>
    /// <exception cref="AnsweredInstead">Nothing, or it has another name now.</exception>
    public T InPath<T>(ApiNames names, string slug, Func<string, T?> find, string parent) where T : class => find(slug)
        ?? throw new AnsweredInstead(names.Current(Atlas, slug) is { } current
            ? Results.Redirect($"{parent}/{current}{context.Request.QueryString}", permanent: false, preserveMethod: true)
            : names.NotFound(Atlas, slug).Answer());

    /// <summary>What the slug in a parameter stands for; null where the parameter is left out.</summary>
    public T? InQuery<T>(string parameter, ApiNames names, Func<string, T?> find) where T : class =>
        UrlQuery.One(Query, parameter) is { } slug ? find(slug) ?? find(names.Current(Atlas, slug)!) : null;

    public static AnsweredInstead Refused(string parameter, string why) =>
        new(ApiProblem.MeaningNothing(new Dictionary<string, IReadOnlyList<string>> { [parameter] = [why] }).Answer());

    private string PageAddress(int page)
    {
        var others = Query.Where(p => p.Key != UrlQuery.Page).SelectMany(p => p.Value, (p, v) => (p.Key, v));
        return address.Of(context.Request, UrlQuery.Write(context.Request.Path.ToUriComponent(), others.Append((UrlQuery.Page, UrlQuery.Number(page)))));
    }
}

/// <summary>Ends the making of an answer: another takes its place.</summary>
internal sealed class AnsweredInstead(IResult answer) : Exception
{
    public IResult Answer { get; } = answer;
}
