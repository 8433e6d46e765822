namespace RoleAtlas.Web.Urls;

/// <summary>What of a revision is shown: <c>/history/41?only=&amp;page=</c>.</summary>
/// <param name="Number">The revision.</param>
public sealed record RevisionUrl(long Number)
{
    public const string Changes = "changes";
    public const string Cells = "cells";

    /// <summary>What the page can be limited to.</summary>
    public static readonly IReadOnlyList<string> Sections = [Changes, Cells];

    /// <summary>One of <see cref="Sections"/>, in pages; null shows the first of each.</summary>
    public string? Only { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public static RevisionUrl Parse(long number, IQueryCollection query) => new(number)
    {
        Only = UrlQuery.One(query, UrlQuery.Only),
        Page = UrlQuery.NumberOf(query, UrlQuery.Page),
    };

    public override string ToString() => UrlQuery.Write(AtlasUrls.Revision(Number), (UrlQuery.Only, Only), (UrlQuery.Page, UrlQuery.Number(Page)));
}
