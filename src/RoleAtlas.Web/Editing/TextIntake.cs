using System.Text;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Text;
using RoleAtlas.Core.Text.FromHtml;

namespace RoleAtlas.Web.Editing;

/// <summary>
/// Reads the texts that people bring, beside their sessions and with a limit on time: a hostile text of the largest size keeps a
/// core busy for ten seconds and more, and no more than half of the cores are given to such work, imports of content included.
/// </summary>
public sealed class TextIntake : IDisposable
{
    private readonly SemaphoreSlim places = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>So long may a text take. One of usual size takes some milliseconds.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(5);

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public string TookTooLong =>
        $"Reading this text took longer than {Limit.TotalSeconds:0} seconds, so it was stopped. Nothing was saved. Bring a smaller piece of it, or plain words without marks.";

    /// <summary>Reads it; what is wrong with it stands in the answer.</summary>
    /// <param name="name">The file's name, which says what is in it.</param>
    /// <param name="bytes">Untrusted.</param>
    /// <param name="cancel">Whoever brought it has gone.</param>
    public async Task<BroughtText> ReadAsync(string name, byte[] bytes, CancellationToken cancel) =>
        await RunAsync(time => BroughtText.Read(name, bytes, time), cancel) ?? new BroughtText(null, null, [TookTooLong]);

    /// <summary>Reads what was typed or pasted; as <see cref="ReadAsync"/>.</summary>
    public async Task<BroughtText> ReadPastedAsync(byte[] bytes, CancellationToken cancel) =>
        await RunAsync(_ => BroughtText.ReadPasted(bytes), cancel) ?? new BroughtText(null, null, [TookTooLong]);

    /// <summary>The words of pasted HTML as Markdown; null where it cannot be read as that.</summary>
    public Task<string?> ToMarkdownAsync(byte[] html, CancellationToken cancel) => RunAsync(
        time =>
        {
            try
            {
                return HtmlToMarkdown.Convert(Encoding.UTF8.GetString(html), time);
            }
            catch (SourceTextException)
            {
                return null;
            }
        },
        cancel);

    /// <summary>Does work of another kind in one of the places, for as long as it takes.</summary>
    public async Task<T> InPlaceAsync<T>(Func<Task<T>> work, CancellationToken cancel)
    {
        await places.WaitAsync(cancel);
        try
        {
            return await Task.Run(work, cancel);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    private async Task<T?> RunAsync<T>(Func<CancellationToken, T?> work, CancellationToken cancel) where T : class
    {
        // That others are busy says nothing of this text: its time begins when it has its place.
        await places.WaitAsync(cancel);
        using var time = new CancellationTokenSource(Limit, Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, time.Token);
        try
        {
            // What cannot be ended keeps its place until it is done.
            var token = either.Token;
            var running = Task.Run(() => work(token), CancellationToken.None);
            _ = running.ContinueWith(
                done => { _ = done.Exception; places.Release(); }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            return await running.WaitAsync(token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
    }
}
