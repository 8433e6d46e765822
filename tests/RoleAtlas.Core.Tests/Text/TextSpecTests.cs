using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Tests.Text;

public sealed class TextSpecTests
{
    public static TheoryData<string> Names => [.. TextSpec.All.Select(s => s.Name)];

    [Theory, MemberData(nameof(Names))]
    public void The_example_holds(string name)
    {
        var spec = TextSpec.All.Single(s => s.Name == name);
        Check(spec, spec.Markdown);
        Check(spec, spec.Markdown.Replace("\n", "\r\n", StringComparison.Ordinal));
    }

    [Fact]
    public void The_examples_are_found() => Assert.True(TextSpec.All.Count() > 30);

    private static void Check(TextSpec spec, string markdown)
    {
        var text = SourceText.Parse(markdown);
        if (spec.Plain is not null) Assert.Equal(spec.Plain, text.Plain);
        if (spec.Html is not null) Assert.Equal(spec.Html, Written(SourceHtml.Render(text, spec.MarksIn(text))));
    }

    // Without the two elements that every block stands in, which would drown the rest; SourceHtmlTests shows them.
    private static string Written(IReadOnlyList<SourceHtmlPart> parts)
    {
        var html = string.Concat(parts.Select(p => p.Html + string.Concat(p.Notes.Select(Written))));
        return html
            .Replace("<div class=\"passage\"><div class=\"words\">", "", StringComparison.Ordinal)
            .Replace("</div></div>", "", StringComparison.Ordinal)
            .Replace("</div>{", "{", StringComparison.Ordinal)
            .Replace("}</div>", "}", StringComparison.Ordinal)
            .TrimEnd('\n');
    }

    private static string Written(NumberedNote note) => $"{{{note.Number}: {string.Join(", ", note.ClaimIds)}}}";
}
