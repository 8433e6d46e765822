using Microsoft.AspNetCore.Components;
using MudBlazor;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;

namespace RoleAtlas.Web.Components.Editing;

/// <summary>A dialog that shows what an edit would do, and saves it.</summary>
public abstract class EffectDialog : EditPage, IEffectDialog
{
    [CascadingParameter] public required IMudDialogInstance Dialog { get; set; }

    EditPreview? IEffectDialog.Effects => Preview;

    string? IEffectDialog.Failed => Failure;

    bool IEffectDialog.IsSaving => IsSaving;

    public bool IsReady => !IsPreviewing && Preview is { CanBeSaved: true };

    bool IEffectDialog.IsPreviewing => IsPreviewing;

    /// <summary>Ids of what the dialog is about; without any of them it has nothing to do.</summary>
    protected abstract IReadOnlyCollection<Guid> About { get; }

    public bool IsGone { get; private set; }

    public CatalogueRevisionRow? GoneIn { get; private set; }

    protected override async Task RowsReadAsync()
    {
        // What the dialog does itself closes it.
        if (IsSaving)
            return;
        var isGone = !About.Any(Rows!.Has);
        if (isGone)
            GoneIn = await Editor.LastRevisionOfAsync(About);
        IsGone = isGone;
        if (!IsGone)
            await ChangedAsync();
    }

    /// <summary>Closes the dialog with the result once it is saved. Nothing is saved whose effects were not shown, whatever key was pressed.</summary>
    public async Task SaveAsync()
    {
        if (!IsReady || Draft is not { } edit || IsSaving || await SaveAsync(edit) is not { } result)
            return;
        if (result.Succeeded)
            Dialog.Close(DialogResult.Ok(Answer));
        else
            await ReadAgainAsync();
    }

    /// <summary>What the page is told of what was saved.</summary>
    protected virtual Guid Answer => Guid.Empty;

    public void Leave() => Dialog.Cancel();
}

/// <summary>What the frame of a dialog asks of it.</summary>
public interface IEffectDialog
{
    /// <summary>What it is about was deleted, or merged into something else.</summary>
    bool IsGone { get; }

    /// <summary>The revision in which that was done; null where the history does not say.</summary>
    CatalogueRevisionRow? GoneIn { get; }

    EditPreview? Effects { get; }
    string? Failed { get; }
    bool IsSaving { get; }
    bool IsReady { get; }
    bool IsPreviewing { get; }
    Task SaveAsync();
    void Leave();
}
