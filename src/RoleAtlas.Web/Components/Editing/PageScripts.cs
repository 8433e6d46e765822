using System.Text.Json;
using Microsoft.JSInterop;

namespace RoleAtlas.Web.Components.Editing;

/// <summary>
/// Calls of scripts of a page that may be closed or left at any moment, also while something else is awaited. There is nothing left
/// to be done in it then, and the calls do nothing.
/// </summary>
internal static class PageScripts
{
    /// <summary>In bytes. More than a window keeps: browsers stop at some five million letters.</summary>
    private const long LongestAnswer = 32 * 1024 * 1024;

    public static Task TellAsync(this IJSObjectReference? script, string function, params object?[] arguments) =>
        IfThereAsync(script, there => there.InvokeVoidAsync(function, arguments));

    /// <returns>What the script answers; the default where it is gone.</returns>
    public static async Task<TAnswer?> AskAsync<TAnswer>(this IJSObjectReference? script, string function, params object?[] arguments)
    {
        var answer = default(TAnswer);
        await IfThereAsync(script, async there => answer = await there.InvokeAsync<TAnswer>(function, arguments));
        return answer;
    }

    /// <summary>As <see cref="AskAsync"/>, for an answer that may be longer than a message of the browser can be: JSON, as bytes in a stream. "null" is none.</summary>
    /// <returns>The default where the script is gone, or has no answer.</returns>
    public static async Task<TAnswer?> AskForLongAsync<TAnswer>(this IJSObjectReference? script, string function, params object?[] arguments)
    {
        var answer = default(TAnswer);
        await IfThereAsync(script, async there =>
        {
            await using var sent = await there.InvokeAsync<IJSStreamReference?>(function, arguments);
            if (sent is null)
                return;
            await using var stream = await sent.OpenReadStreamAsync(LongestAnswer);
            answer = await JsonSerializer.DeserializeAsync<TAnswer>(stream, JsonSerializerOptions.Web);
        });
        return answer;
    }

    /// <returns>Null where the page is gone.</returns>
    public static async Task<IJSObjectReference?> ImportAsync(this IJSRuntime runtime, string address)
    {
        try
        {
            return await runtime.InvokeAsync<IJSObjectReference>("import", address);
        }
        catch (Exception exception) when (IsGone(exception))
        {
            return null;
        }
    }

    public static Task LetGoAsync(this IJSObjectReference? script) => IfThereAsync(script, there => there.DisposeAsync());

    private static async Task IfThereAsync(IJSObjectReference? script, Func<IJSObjectReference, ValueTask> call)
    {
        if (script is null)
            return;
        try
        {
            await call(script);
        }
        catch (Exception exception) when (IsGone(exception))
        {
            // As the class says.
        }
    }

    /// <summary>The connection is closed, the component was disposed of, or the call was called off with its page.</summary>
    private static bool IsGone(Exception exception) => exception is JSDisconnectedException or ObjectDisposedException or OperationCanceledException;
}
