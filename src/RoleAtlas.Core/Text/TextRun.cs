using Markdig.Syntax;

namespace RoleAtlas.Core.Text;

/// <summary>The text of one inline, or of one code block, at [Start, End) of the plain text. Never empty.</summary>
internal readonly record struct TextRun(int Start, int End, MarkdownObject Node);
