using Markdig;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace RoleAtlas.Core.Text.Links;

/// <summary>
/// Leaves one kind of link behind: a <see cref="LinkInline"/> that has a <see cref="LinkInline.Url"/> only where
/// <see cref="LinkPolicy"/> allows it, and whose children are the words as they were written.
/// </summary>
internal sealed class LinkPolicyExtension : IMarkdownExtension
{
    // Markdig drops these from the words of a bare address; the words of a source are kept as published.
    private static readonly string[] DroppedSchemes = ["mailto:", "tel:"];

    // Once the document is whole: reference links get their address only when their definition has been read.
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.DocumentProcessed += Apply;

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // Nothing is rendered by Markdig.
    }

    private static void Apply(MarkdownDocument document)
    {
        foreach (var inline in document.Descendants<Inline>().Where(i => i is LinkInline or AutolinkInline).ToList())
        {
            var link = inline as LinkInline ?? Unify((AutolinkInline)inline);
            if (link is { IsAutoLink: true, FirstChild: LiteralInline words }) RestoreScheme(link, words);
            if (!LinkPolicy.Allows(link.Url)) link.Url = null;
        }
    }

    private static LinkInline Unify(AutolinkInline autolink)
    {
        var link = new LinkInline
        {
            Url = autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url,
            Line = autolink.Line,
            Column = autolink.Column,
            Span = autolink.Span,
            IsClosed = true,
        };
        link.AppendChild(new LiteralInline(autolink.Url)
        {
            Line = autolink.Line,
            Column = autolink.Column,
            Span = autolink.Span,
            IsClosed = true,
        });
        autolink.ReplaceBy(link);
        return link;
    }

    private static void RestoreScheme(LinkInline link, LiteralInline words)
    {
        var scheme = DroppedSchemes.FirstOrDefault(s => link.Url!.StartsWith(s, StringComparison.Ordinal));
        if (scheme is not null && link.Url!.Length == scheme.Length + words.Content.Length)
        {
            words.Content = new StringSlice(link.Url);
        }
    }
}
