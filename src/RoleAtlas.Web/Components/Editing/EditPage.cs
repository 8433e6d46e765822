using Microsoft.AspNetCore.Components;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Text;
using RoleAtlas.Web.Editing;
using RoleAtlas.Web.Serving;

namespace RoleAtlas.Web.Components.Editing;

/// <summary>
/// What pages that edit have in common: the rows, read again when anybody's edit lands; the preview of what is being
/// edited, made anew shortly after each change; and saving it.
/// </summary>
public abstract class EditPage : ComponentBase, IDisposable
{
    /// <summary>So long after the last key a preview is made.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource gone = new();

    // Taken once: whoever comes back here from a dialog finds the page gone, and could no longer ask for it.
    private readonly CancellationToken left;

    /// <summary>Of the preview that is on its way; there is never more than one.</summary>
    private CancellationTokenSource? waiting;

    protected EditPage() => left = gone.Token;

    [Inject] public required AtlasEditor Editor { get; init; }
    [Inject] public required CurrentAtlas Atlas { get; init; }

    /// <summary>The catalogue as it is; null until it is read.</summary>
    protected CatalogueRows? Rows { get; private set; }

    /// <summary>What saving would do; null where nothing is being edited.</summary>
    protected EditPreview? Preview { get; private set; }

    /// <summary>The preview is of what the form said before; that of what it says now is on its way.</summary>
    protected bool IsPreviewing { get; private set; }

    protected bool IsSaving { get; private set; }

    /// <summary>Why something could not be read, previewed or saved, in words for the person; null where all is well.</summary>
    protected string? Failure { get; private set; }

    /// <summary>Whoever was here has gone elsewhere, and nothing is drawn or read here any more.</summary>
    protected bool IsLeft => left.IsCancellationRequested;

    /// <summary>What the form says now, as an edit; null where there is nothing to preview.</summary>
    protected abstract Edit? Draft { get; }

    /// <summary>After the rows were read, the first time and each time somebody saved something.</summary>
    protected virtual void RowsRead()
    {
    }

    /// <inheritdoc cref="RowsRead"/>
    protected virtual Task RowsReadAsync() => Task.CompletedTask;

    /// <summary>After each preview was made, or taken away because there is nothing to preview.</summary>
    protected virtual void Previewed()
    {
    }

    protected override async Task OnInitializedAsync()
    {
        Atlas.Changed += ReadAgain;
        await ReadAsync();
    }

    /// <summary>The text as it is; parsed anew only where readers do not have it.</summary>
    protected SourceText TextOf(SourceRow source)
    {
        var markdown = Rows!.Texts.Find(t => t.SourceId == source.Id)!.Markdown;
        return Atlas.Snapshot.FindSource(source.Slug) is { } known && known.Text.Markdown == markdown ? known.Text : SourceText.Parse(markdown);
    }

    /// <summary>To be called with every change of the form.</summary>
    protected async Task ChangedAsync()
    {
        // Whoever saves and leaves at once comes here when the page is gone.
        if (IsLeft)
        {
            return;
        }

        IsPreviewing = true;
        var cancel = CallOffPreview();
        try
        {
            await Task.Delay(Pause, cancel);
            await PreviewAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            // Something was typed meanwhile, or the page was left.
        }
    }

    /// <summary>The first problem of a field of the edit, for its form field; null where it has none.</summary>
    protected string? ProblemOf(string field) => Preview?.Problems.FirstOrDefault(p => p.Field == field)?.Message;

    /// <summary>A row as it is now; null where it is gone.</summary>
    protected static Seen? SeenNow<TRow>(CatalogueRows rows, Guid id) where TRow : EntityRow =>
        rows.Of<TRow>().Find(r => r.Id == id) is { } row ? Seen.Of(row) : null;

    /// <summary>
    /// Saves the edit, also where the page is left meanwhile: whoever pressed the button means it. Null where that failed, and
    /// <see cref="Failure"/> then says why.
    /// </summary>
    protected async Task<EditResult?> SaveAsync(Edit edit)
    {
        IsSaving = true;
        try
        {
            EditResult? result = null;
            await TryAsync(async () => result = await Editor.SaveAsync(edit, CancellationToken.None));
            return result;
        }
        finally
        {
            IsSaving = false;
        }
    }

    /// <summary>Saves another order of rows; where somebody else was quicker, what they made of it is read.</summary>
    protected async Task<bool> SaveOrderAsync(Edit edit)
    {
        if (await SaveAsync(edit) is not { } result)
            return false;
        if (!result.Succeeded)
            await ReadAgainAsync();
        return result.Succeeded;
    }

    /// <summary>Reads the rows and makes the preview anew, as is done of itself when anybody's edit lands.</summary>
    protected async Task ReadAgainAsync()
    {
        if (IsLeft)
        {
            return;
        }

        try
        {
            await ReadAsync();
            await PreviewAsync(CallOffPreview());
        }
        catch (OperationCanceledException)
        {
            // The page was left meanwhile, or there is something newer to preview.
        }
    }

    /// <returns>For the preview that is made instead of the one that was on its way.</returns>
    private CancellationToken CallOffPreview()
    {
        left.ThrowIfCancellationRequested();
        waiting?.Cancel();
        waiting?.Dispose();
        waiting = CancellationTokenSource.CreateLinkedTokenSource(left);
        return waiting.Token;
    }

    // Until there is a new one the former stands: what is read while somebody types must not come and go with every key.
    private async Task PreviewAsync(CancellationToken cancel)
    {
        EditPreview? made = null;
        if (Draft is { } edit)
        {
            await TryAsync(async () => made = await Editor.PreviewAsync(edit, cancel));
            cancel.ThrowIfCancellationRequested();
        }

        Preview = Draft is null ? null : made;
        IsPreviewing = false;
        Previewed();

        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        var isRead = false;
        await TryAsync(async () => (Rows, isRead) = (await Editor.RowsAsync(left), true));
        left.ThrowIfCancellationRequested();
        if (isRead)
        {
            RowsRead();
            await RowsReadAsync();
        }
    }

    /// <summary>Does something that may fail, and says in <see cref="Failure"/> why it did.</summary>
    protected async Task TryAsync(Func<Task> work)
    {
        try
        {
            Failure = null;
            await work();
        }
        catch (Exception exception) when (exception is CatalogueDatabaseException or UnauthorizedAccessException)
        {
            Failure = exception.Message;
        }
    }

    private void ReadAgain() => _ = InvokeAsync(ReadAgainAsync);

    public void Dispose()
    {
        Atlas.Changed -= ReadAgain;
        gone.Cancel();
        waiting?.Dispose();
        gone.Dispose();
        GC.SuppressFinalize(this);
    }
}
