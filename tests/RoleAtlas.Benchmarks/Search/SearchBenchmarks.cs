using BenchmarkDotNet.Attributes;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Search;

namespace RoleAtlas.Benchmarks.Search;

/// <summary>Search in a large catalogue, beside looking through its claims for the words as they stand.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private AtlasSnapshot snapshot = null!;
    private AtlasIndex index = null!;
    private string sentence = "";
    private string misspelled = "";
    private string common = "";

    [GlobalSetup]
    public void Build()
    {
        snapshot = MadeUpCatalogue.Make();
        index = AtlasIndex.Of(snapshot);
        var words = snapshot.Claims[snapshot.Claims.Count / 2].Excerpt.Exact.TrimEnd('.').Split(' ').Distinct().ToList();
        sentence = string.Join(' ', words.Take(6));
        common = words.GroupBy(w => snapshot.Claims.Count(c => c.Excerpt.Exact.Contains(w, StringComparison.Ordinal))).MaxBy(g => g.Key)!.First();
        misspelled = string.Join(' ', words.OrderByDescending(w => w.Length).Take(3).Select(w => w.Length < 5 ? w : w[..2] + w[3..]));
    }

    [Benchmark(Baseline = true)]
    public int PlainScan()
    {
        var words = sentence.Split(' ');
        return snapshot.Claims.Count(c => words.Any(w => c.Excerpt.Exact.Contains(w, StringComparison.OrdinalIgnoreCase)));
    }

    [Benchmark]
    public int SixWords() => index.Search(sentence).Count;

    [Benchmark]
    public int ThreeMisspelled() => index.Search(misspelled).Count;

    /// <summary>The most there can be to rank.</summary>
    [Benchmark]
    public int TheCommonestWord() => index.Search(common).Count;

    [Benchmark]
    public int WhileTyping() => index.Search(sentence[..^2], isTyping: true).Count;

    /// <summary>What an edit costs, beside the page that shows it.</summary>
    [Benchmark]
    public AtlasIndex BuildIndex() => AtlasIndex.Of(snapshot);
}
