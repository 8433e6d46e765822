using BenchmarkDotNet.Attributes;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Benchmarks.Atlas;

/// <summary>What a comparison page derives from the snapshot, beside the comparison of two roles.</summary>
[MemoryDiagnoser]
public class ComparisonBenchmarks
{
    private readonly AtlasSnapshot snapshot = FirstCatalogue.Read().ToSnapshot();
    private Role[] two = [];
    private Role[] three = [];
    private Comparison comparison = null!;
    private AtlasRow mostSpokenOf = null!;

    [GlobalSetup]
    public void Compare()
    {
        two = [.. new[] { "product-manager", "project-manager" }.Select(slug => snapshot.FindRole(slug)!)];
        three = [.. two, snapshot.FindRole("program-manager")!];
        comparison = Comparison.Of(snapshot, two);
        mostSpokenOf = comparison.Rows.MaxBy(r => r.Voices.Count)!;
    }

    [Benchmark(Baseline = true)]
    public Comparison TwoRoles() => Comparison.Of(snapshot, two);

    [Benchmark]
    public Comparison ThreeRoles() => Comparison.Of(snapshot, three);

    /// <summary>Rows derive what stands beside their verdict when asked; a page asks for all of it where it shows the row.</summary>
    [Benchmark]
    public int TwoRolesInFull() => Comparison.Of(snapshot, two).Rows.Sum(Ask);

    /// <summary>The row with the most voices, which takes longest.</summary>
    [Benchmark]
    public int OneRowInFull() => Ask(AtlasRow.Of(snapshot, mostSpokenOf.Responsibility, two));

    [Benchmark]
    public string Words() => ComparisonWords.Text(comparison);

    [Benchmark]
    public VerdictExplanation Why() => VerdictExplanation.Of(mostSpokenOf);

    private static int Ask(AtlasRow row) => row.Cells.Count + row.RestsOn.Count;
}
