using Microsoft.JSInterop;
using RoleAtlas.Web.Components.Editing;

namespace RoleAtlas.Web.Tests.Components.Editing;

/// <summary>Somebody presses a button and leaves at once: what the page would still have told its script is told to nobody.</summary>
public sealed class PageScriptsTests
{
    [Theory]
    [MemberData(nameof(GonePages))]
    public async Task SaysNothingToAPageThatIsGone(Exception gone)
    {
        var script = new FailingScript(gone);

        await script.TellAsync("forget");
        Assert.Null(await script.AskAsync<string>("keep"));
        Assert.Null(await script.ImportAsync("/editing.js"));
        await script.LetGoAsync();

        Assert.Equal(["forget", "keep", "import", "dispose"], script.Asked);
    }

    [Theory]
    [InlineData("""["one","two"]""", 2)]
    [InlineData("null", null)]
    public async Task ReadsALongAnswerFromAStream(string json, int? count) =>
        Assert.Equal(count, (await new StreamingScript(json).AskForLongAsync<string[]>("keep"))?.Length);

    [Fact]
    public async Task SaysWhatIsWrongWithTheScript()
    {
        var script = new FailingScript(new JSException("forget is not a function"));

        await Assert.ThrowsAsync<JSException>(() => script.TellAsync("forget"));
        await Assert.ThrowsAsync<JSException>(() => script.AskAsync<string>("keep"));
        await Assert.ThrowsAsync<JSException>(() => script.ImportAsync("/editing.js"));
    }

    [Fact]
    public async Task SaysNothingBeforeThereIsAScript()
    {
        IJSObjectReference? none = null;

        await none.TellAsync("forget");
        Assert.Null(await none.AskAsync<string>("keep"));
        Assert.Null(await none.AskForLongAsync<string>("keep"));
        await none.LetGoAsync();
    }

    public static TheoryData<Exception> GonePages() =>
        [new JSDisconnectedException("closed"), new ObjectDisposedException("script"), new TaskCanceledException()];

    private sealed class StreamingScript(string json) : IJSObjectReference, IJSStreamReference
    {
        public long Length => json.Length;

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, default, args);

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => ValueTask.FromResult((TValue)(object)this);

        public ValueTask<Stream> OpenReadStreamAsync(long maxAllowedSize, CancellationToken cancellationToken) =>
            ValueTask.FromResult<Stream>(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json)));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class FailingScript(Exception failure) : IJSObjectReference, IJSRuntime
    {
        public List<string> Asked { get; } = [];

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, default, args);

        public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
        {
            Asked.Add(identifier);
            await Task.Yield();
            throw failure;
        }

        public ValueTask DisposeAsync()
        {
            Asked.Add("dispose");
            return ValueTask.FromException(failure);
        }
    }
}
