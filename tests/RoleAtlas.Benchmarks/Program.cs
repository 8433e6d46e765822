using BenchmarkDotNet.Running;

namespace RoleAtlas.Benchmarks;

/// <summary>
/// With no arguments all benchmarks run; with arguments they are BenchmarkDotNet's own: <c>--list flat</c>,
/// <c>--filter *Comparison*</c>, <c>--job short</c>.
/// </summary>
internal static class Program
{
    private static void Main(string[] args) =>
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
}
