using System.Diagnostics;
using System.Globalization;
using RoleAtlas.Core.Tests.Data;

namespace RoleAtlas.Core.Tests.History;

/// <summary>A process that edits a catalogue without a pause, and tells each revision that it knows to be there.</summary>
internal sealed class EditingProgram(Process process) : IDisposable
{
    public const string Verb = "edit-until-killed";

    private long told;

    /// <summary>What the process does. It ends by being killed, or with the one who started it, and with that its input.</summary>
    public static async Task<int> RunAsync(string file, int seed)
    {
        using var catalogue = await TestCatalogue.OpenAsync(file);
        var edits = new AnyEdits(catalogue, seed);
        var end = Task.Run(Console.In.Read);
        while (!end.IsCompleted)
        {
            await edits.MakeOneAsync();
            Console.WriteLine((await edits.RowsAsync()).Catalogue.Revision.ToString(CultureInfo.InvariantCulture));
        }
        return 0;
    }

    public static EditingProgram Start(string file, int seed) => new(Process.Start(new ProcessStartInfo(
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "RoleAtlas.Core.Tests.exe" : "RoleAtlas.Core.Tests"), [Verb, file, seed.ToString(CultureInfo.InvariantCulture)])
    {
        RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
    })!);

    /// <summary>Waits until it has told so many times.</summary>
    public async Task ReadAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            if (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is not { } line)
                throw new InvalidOperationException($"It ended by itself: {await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}");
            told = long.Parse(line, CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Kills it as it stands.</summary>
    /// <returns>The last revision that it has told of.</returns>
    public async Task<long> KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        // A line that was cut off in the middle tells nothing.
        var rest = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (var line in rest.Split('\n').SkipLast(1))
            told = long.Parse(line, CultureInfo.InvariantCulture);
        return told;
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }
}
