using System.Globalization;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.History;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Serving;

/// <summary>
/// Which state of the catalogue a request is shown: the present one as published, unless it asks for another. Set before
/// anything of the request looks at a snapshot.
/// </summary>
public sealed class ShownAtlas
{
    /// <summary>Null for the present one as published.</summary>
    public AtlasSnapshot? Snapshot { get; internal set; }

    /// <summary>The earlier revision that is shown, or on a page that knows no earlier ones would be.</summary>
    public RecordedRevision? Revision { get; internal set; }

    /// <summary>The revision that is asked for and is not there, in the words of the address.</summary>
    public string? Missing { get; internal set; }

    /// <summary>What is asked for is no number.</summary>
    public string? Notice { get; internal set; }

    /// <summary>The titles of the sources that are not published and count here all the same; null where none are looked for.</summary>
    public IReadOnlyList<string>? Drafts { get; internal set; }

    /// <summary>Ids of the sources that were published at the revision that is shown, and that readers do not see because they are drafts now.</summary>
    public IReadOnlyList<Guid> Withheld { get; internal set; } = [];

    /// <summary>Search looks through the present catalogue only, whatever page it was asked on.</summary>
    public bool SearchesNow { get; internal set; }

    /// <summary>It is the page that everybody sees who asks for nothing else.</summary>
    public bool IsPlain => Snapshot is null && Missing is null && Notice is null && !SearchesNow;

    /// <summary>The parameters that the links of the page keep, in their order.</summary>
    public IEnumerable<(string Name, string Value)> Kept
    {
        get
        {
            if (Revision is { } revision && !SearchesNow)
            {
                yield return (UrlQuery.At, revision.Number.ToString(CultureInfo.InvariantCulture));
            }

            if (Drafts is not null)
            {
                yield return (UrlQuery.Preview, PreviewedDrafts);
            }
        }
    }

    /// <summary>Which state it is, in a sentence; null for the present one as published.</summary>
    public string? Line => (Revision, Drafts) switch
    {
        ({ } revision, null) => $"The catalogue as it was on {HistoryWords.Day(revision.At)} (revision {revision.Number}).{WithheldWords}",
        ({ } revision, { Count: 0 }) => $"The catalogue as it was on {HistoryWords.Day(revision.At)} (revision {revision.Number}). No draft was in it.",
        ({ } revision, { } drafts) => $"The catalogue as it was on {HistoryWords.Day(revision.At)} (revision {revision.Number}), with {AtlasWords.Count(drafts.Count, "source")} that {(drafts.Count == 1 ? "was a draft then or is one" : "were drafts then or are drafts")} now. Readers do not see {(drafts.Count == 1 ? "it" : "them")}.",
        (null, { Count: 0 }) => "Preview of drafts: there are none, and this is what readers see.",
        (null, { } drafts) => $"Preview with {AtlasWords.Count(drafts.Count, "draft source")}: {AtlasWords.List([.. drafts.Select(d => $"“{d}”")])}. Readers do not see {(drafts.Count == 1 ? "it" : "them")}.",
        _ => null,
    };

    private string WithheldWords => Withheld.Count switch
    {
        0 => "",
        1 => " One source of that time is withheld: it is a draft now.",
        var count => $" {AtlasWords.Sentence(AtlasWords.Count(count, "source"))} of that time are withheld: they are drafts now.",
    };

    /// <summary>The value of <see cref="UrlQuery.Preview"/>.</summary>
    public const string PreviewedDrafts = "drafts";

    /// <summary>The address in the state of the catalogue that is shown; as it is where it leads elsewhere or names a state itself.</summary>
    /// <param name="address">Host-relative, with query and fragment or without.</param>
    public string Keep(string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? address : address[..end];
        if (!path.StartsWith('/') || path.StartsWith("//", StringComparison.Ordinal) || !AtlasUrls.ShowsCatalogue(path))
        {
            return address;
        }

        var query = end < 0 ? "" : address[end..].Split('#')[0];
        return Kept.Reverse().Where(k => !query.Contains($"?{k.Name}=", StringComparison.Ordinal) && !query.Contains($"&{k.Name}=", StringComparison.Ordinal))
            .Aggregate(address, (kept, k) => UrlQuery.First(kept, k.Name, k.Value));
    }
}
