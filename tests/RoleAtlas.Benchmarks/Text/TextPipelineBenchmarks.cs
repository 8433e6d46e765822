using BenchmarkDotNet.Attributes;
using Markdig;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Sources;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Benchmarks.Text;

/// <summary>All sources once, from Markdown to HTML: with every excerpt marked, beside Markdig without any of it.</summary>
[MemoryDiagnoser]
public class TextPipelineBenchmarks
{
    private readonly MarkdownPipeline commonMark = new MarkdownPipelineBuilder().Build();
    private (SourceText Text, IReadOnlyList<ExcerptMark> Marks)[] sources = [];

    [GlobalSetup]
    public void ReadSources()
    {
        var snapshot = FirstCatalogue.Read().ToSnapshot();
        sources = [.. snapshot.Sources.Select(s => (s.Text, MarksIn(snapshot, s)))];
    }

    [Benchmark(Baseline = true)]
    public int BareMarkdig() => sources.Sum(s => Markdown.ToHtml(s.Text.Markdown, commonMark).Length);

    [Benchmark]
    public int Parse() => sources.Sum(s => SourceText.Parse(s.Text.Markdown).Plain.Length);

    /// <summary>What a source's page does: its text was parsed when the snapshot was read.</summary>
    [Benchmark]
    public int Render() => sources.Sum(s => SourceHtml.Render(s.Text, s.Marks).Count);

    [Benchmark]
    public int ParseAndRender() => sources.Sum(s => SourceHtml.Render(SourceText.Parse(s.Text.Markdown), s.Marks).Count);

    private static IReadOnlyList<ExcerptMark> MarksIn(AtlasSnapshot snapshot, Source source) => [.. snapshot.ClaimsIn(source)
        .Where(c => c.Excerpt.State == ExcerptState.Anchored)
        .Select(c => new ExcerptMark(c.Id, c.Excerpt.Start, c.Excerpt.End, "role"))];
}
