using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Components.Pages;
using RoleAtlas.Web.Components.Pages.Overlap;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Files;

/// <summary>An overlap group by group: all of them, or the one that its page shows whole.</summary>
internal static class OverlapDocument
{
    public static string Write(Document document, OverlapView view, FileOrigin origin)
    {
        var overlap = view.Overlap;
        document.Heading(1, $"Overlap of {AtlasWords.List([.. overlap.Roles.Select(r => r.InSentence())])}");
        if (origin.Line is { } line)
        {
            document.Paragraph(line);
        }

        foreach (var notice in origin.Notices.Concat(view.Notices))
        {
            document.Paragraph(notice);
        }

        if (Limits.Of(null, overlap.Areas, view.Without) is { Length: > 0 } limits)
        {
            document.Paragraph($"{AtlasWords.Sentence(limits)}.");
        }

        document.Paragraph(string.Concat(OverlapWords.Summary(overlap).Select(p => p.Text)));
        foreach (var group in view.Group is { } one ? [one] : overlap.Groups)
        {
            document.Heading(2, $"{NameOf(group)} ({group.Rows.Count})");
            document.Paragraph(OverlapWords.Of(overlap, group));
            foreach (var row in group.Rows)
            {
                document.Item(row.Responsibility.Name, origin.Address(AtlasUrls.Responsibility(row.Responsibility)), $"{row.Verdict.Label()}.");
            }
        }

        document.End("this overlap", origin.Address((view.Url with { Page = 1 }).ToString()), overlap.Snapshot.Revision);
        return document.ToString();
    }

    private static string NameOf(OverlapGroup group) => group.Roles.Count switch
    {
        0 => "None of these roles",
        1 => $"Only {group.Roles[0].InSentence()}",
        _ => AtlasWords.Sentence(AtlasWords.List([.. group.Roles.Select(r => r.InSentence())])),
    };
}
