using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

namespace RoleAtlas.Benchmarks;

/// <summary>
/// With no arguments all benchmarks run; with arguments they are BenchmarkDotNet's own: <c>--list flat</c>,
/// <c>--filter *Comparison*</c>, <c>--job short</c>. The exit code is 0 only if every one of them was measured.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        // Each run builds the product anew; the usual two minutes are too few on a busy machine.
        var config = ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10));
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly)
            .Run(args.Length == 0 ? ["--filter", "*"] : args, config);
        return summaries.All(s => !s.HasCriticalValidationErrors && s.Reports.All(r => r.Success)) ? 0 : 1;
    }
}
