using Markdig;
using Markdig.Extensions.AutoLinks;
using RoleAtlas.Core.Text.Limits;
using RoleAtlas.Core.Text.Links;

namespace RoleAtlas.Core.Text;

/// <summary>The one Markdig pipeline through which every source goes: CommonMark, front matter, tables, bare links.</summary>
public static class AtlasPipeline
{
    /// <summary>
    /// Stored with each source revision. To be raised with every change after which the same Markdown could give
    /// another plain text: the positions of stored excerpts rest on it.
    /// </summary>
    public const int Version = 1;

    // While it parses, Markdig nests whatever follows an opening mark, closed or not: far more than SourceText allows.
    private const int ParserNesting = 256;

    internal static MarkdownPipeline Instance { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = ParserNesting };
        builder.UsePreciseSourceLocation();
        builder.UseYamlFrontMatter();
        builder.UsePipeTables();
        builder.UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true });
        builder.DisableHtml();
        builder.Extensions.AddIfNotAlready<BlockLimitExtension>();
        // After the parsers above: it judges the links they made.
        builder.Extensions.AddIfNotAlready<LinkPolicyExtension>();
        return builder.Build();
    }
}
