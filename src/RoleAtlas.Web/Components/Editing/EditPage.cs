using Microsoft.AspNetCore.Components;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;
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
    private CancellationTokenSource? waiting;

    [Inject] public required AtlasEditor Editor { get; init; }
    [Inject] public required CurrentAtlas Atlas { get; init; }

    /// <summary>The catalogue as it is; null until it is read.</summary>
    protected CatalogueRows? Rows { get; private set; }

    /// <summary>What saving would do; null where nothing is being edited.</summary>
    protected EditPreview? Preview { get; private set; }

    protected bool IsSaving { get; private set; }

    /// <summary>Why something could not be read, previewed or saved, in words for the person; null where all is well.</summary>
    protected string? Failure { get; private set; }

    /// <summary>What the form says now, as an edit; null where there is nothing to preview.</summary>
    protected abstract Edit? Draft { get; }

    /// <summary>After the rows were read, the first time and each time somebody saved something.</summary>
    protected virtual void RowsRead()
    {
    }

    protected override async Task OnInitializedAsync()
    {
        Atlas.Changed += ReadAgain;
        await ReadAsync();
    }

    /// <summary>To be called with every change of the form.</summary>
    protected async Task ChangedAsync()
    {
        waiting?.Cancel();
        var mine = waiting = CancellationTokenSource.CreateLinkedTokenSource(gone.Token);
        try
        {
            await Task.Delay(Pause, mine.Token);
            await PreviewAsync(mine.Token);
        }
        catch (OperationCanceledException)
        {
            // Something was typed meanwhile, or the page was left.
        }
    }

    /// <summary>The first problem of a field of the edit, for its form field; null where it has none.</summary>
    protected string? ProblemOf(string field) => Preview?.Problems.FirstOrDefault(p => p.Field == field)?.Message;

    /// <summary>Saves the edit. Null where that failed, and <see cref="Failure"/> then says why.</summary>
    protected async Task<EditResult?> SaveAsync(Edit edit)
    {
        IsSaving = true;
        try
        {
            EditResult? result = null;
            await TryAsync(async () => result = await Editor.SaveAsync(edit, gone.Token));
            return result;
        }
        finally
        {
            IsSaving = false;
        }
    }

    private async Task PreviewAsync(CancellationToken cancel)
    {
        Preview = null;
        if (Draft is { } edit)
        {
            await TryAsync(async () => Preview = await Editor.PreviewAsync(edit, cancel));
        }

        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        await TryAsync(async () => Rows = await Editor.RowsAsync(gone.Token));
        if (Rows is not null)
        {
            RowsRead();
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

    private void ReadAgain() => _ = InvokeAsync(async () =>
    {
        if (gone.IsCancellationRequested)
        {
            return;
        }

        await ReadAsync();
        await PreviewAsync(gone.Token);
    });

    public void Dispose()
    {
        Atlas.Changed -= ReadAgain;
        gone.Cancel();
        waiting?.Dispose();
        gone.Dispose();
        GC.SuppressFinalize(this);
    }
}
