using Microsoft.AspNetCore.Components;
using MudBlazor;
using RoleAtlas.Core.Editing;

namespace RoleAtlas.Web.Components.Editing;

/// <summary>A dialog that shows what an edit would do, and saves it.</summary>
public abstract class EffectDialog : EditPage, IEffectDialog
{
    [CascadingParameter] public required IMudDialogInstance Dialog { get; set; }

    EditPreview? IEffectDialog.Effects => Preview;

    string? IEffectDialog.Failed => Failure;

    bool IEffectDialog.IsSaving => IsSaving;

    bool IEffectDialog.IsReady => !IsPreviewing && Preview is { CanBeSaved: true };

    bool IEffectDialog.IsPreviewing => IsPreviewing;

    protected override Task RowsReadAsync() => ChangedAsync();

    /// <summary>Closes the dialog with the result once it is saved.</summary>
    public async Task SaveAsync()
    {
        if (Draft is not { } edit || IsSaving || await SaveAsync(edit) is not { } result)
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
    EditPreview? Effects { get; }
    string? Failed { get; }
    bool IsSaving { get; }
    bool IsReady { get; }
    bool IsPreviewing { get; }
    Task SaveAsync();
    void Leave();
}
