using Microsoft.AspNetCore.Components;
using MudBlazor;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;

namespace RoleAtlas.Web.Components.Editing;

/// <summary>Opens the dialogs that pages have in common. Each answers null where nothing was done.</summary>
public static class EditDialogs
{
    // The focus is for the frame to give: that of the library would be on an element that nobody sees.
    private static readonly DialogOptions Options = new() { MaxWidth = MaxWidth.Small, FullWidth = true, CloseOnEscapeKey = true, BackdropClick = false, DefaultFocus = DefaultFocus.None };

    /// <inheritdoc cref="DeleteDialog"/>
    public static Task<Guid?> DeleteAsync(this IDialogService dialogs, Guid id, string what, Func<CatalogueRows, Edit?> make) =>
        dialogs.DeleteAsync([id], () => what, make);

    /// <inheritdoc cref="DeleteDialog"/>
    public static Task<Guid?> DeleteAsync(
        this IDialogService dialogs, IReadOnlyCollection<Guid> ids, Func<string> what, Func<CatalogueRows, Edit?> make) =>
        dialogs.AskAsync<DeleteDialog>(new DialogParameters<DeleteDialog> { { d => d.Ids, ids }, { d => d.What, what }, { d => d.Make, make } });

    /// <returns>The id of what it was merged into.</returns>
    /// <inheritdoc cref="MergeDialog"/>
    public static Task<Guid?> MergeAsync(
        this IDialogService dialogs, Guid id, string name, Func<CatalogueRows, IEnumerable<MergeDialog.Target>> targets, Func<CatalogueRows, Guid, Edit?> make) =>
        dialogs.AskAsync<MergeDialog>(new DialogParameters<MergeDialog> { { d => d.From, id }, { d => d.Name, name }, { d => d.Targets, targets }, { d => d.Make, make } });

    /// <returns>What the dialog answers once it has saved.</returns>
    public static async Task<Guid?> AskAsync<TDialog>(this IDialogService dialogs, DialogParameters parameters) where TDialog : IComponent
    {
        var shown = await dialogs.ShowAsync<TDialog>(null, parameters, Options);
        return await shown.Result is { Canceled: false, Data: Guid id } ? id : null;
    }
}
