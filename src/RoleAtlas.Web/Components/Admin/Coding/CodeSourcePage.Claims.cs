using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Excerpts;

namespace RoleAtlas.Web.Components.Admin.Coding;

/// <content>What is done with the words that are picked: claims are made on them, changed, re-cut and removed.</content>
public sealed partial class CodeSourcePage
{
    private bool IsConflict => form is { Claims.Count: > 0 } && Preview is { } preview && form.Claims.Any(c => preview.Conflicts.Contains(c.Id));

    /// <summary>Why there was nothing to save, for as long as there is nothing.</summary>
    private string? Missing => !isAttempted || Draft is not null ? null
        : form!.Task is CodingTask.Recut ? "Select the new words in the text first."
        : words is null ? "Select the words in the text first."
        : "Say first what the words are about: a role, and a responsibility or another kind.";

    private async Task TakeAsync(int number)
    {
        if (form is not { Task: CodingTask.Add } || number > suggestions.Count)
        {
            return;
        }

        var suggestion = suggestions[number - 1];
        form.Take(suggestion);
        isOpen = true;
        said = $"Taken over: {suggestion.Responsibility.Name}, {SuggestionList.Who(suggestion)}. Control and Enter saves it.";
        await ChangedAsync();
    }

    private Task TakeInPanelAsync(int number)
    {
        FocusPanel("[data-panel] .roles input");
        return TakeAsync(number);
    }

    private async Task OpenAsync()
    {
        if (form is not null)
        {
            isOpen = true;
            StateHasChanged();
            await text!.FocusAsync(form.IsEmpty ? "[data-panel] .suggestions button, [data-panel] .roles input" : "[data-panel] .roles input, [data-panel] .filled");
        }
    }

    private async Task FoldAsync()
    {
        if (isOpen)
        {
            isOpen = false;
        }
        else
        {
            await OpenAsync();
        }
    }

    private async Task ChangeAsync(Claim claim)
    {
        if (await IsHeldAsync(form?.IsTouched is true))
        {
            return;
        }

        Begin(ClaimForm.Changing(view!.RowOf(claim), claim.Responsibility?.Name), claim);
        FocusPanel();
        await ChangedAsync();
    }

    private async Task RecutAsync(CodedExcerpt excerpt)
    {
        if (await IsHeldAsync(form?.IsTouched is true))
        {
            return;
        }

        Begin(ClaimForm.Recutting(excerpt.Claims.Select(view!.RowOf)), excerpt.Claims[0]);
        said = "Select the new words in the text.";
        if (words is { } old)
        {
            await text!.ShowAsync(old, focus: true);
        }
        else
        {
            FocusPanel();
        }
    }

    private async Task RemoveAsync(IReadOnlyList<Claim> claims)
    {
        if (await IsHeldAsync(form?.IsTouched is true))
        {
            return;
        }

        Begin(ClaimForm.Removing(claims.Select(view!.RowOf)), claims[0]);
        FocusPanel();
        await ChangedAsync();
    }

    private void Begin(ClaimForm task, Claim on)
    {
        (form, isAttempted, notice, isOpen, suggestions) = (task, false, null, true, []);
        words = on.Excerpt.State is ExcerptState.Anchored ? new CodedWords(on.Excerpt.Start, on.Excerpt.End) : null;
    }

    /// <summary>The button that was pressed is gone with the panel's former content, and the focus would be gone with it.</summary>
    private void FocusPanel(string selector = "#panel-head")
    {
        focusNext = selector;
        StateHasChanged();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (focusNext is { } selector)
        {
            focusNext = null;
            await text!.FocusAsync(selector);
        }
    }

    private Task SaveAsync() => SaveAsync(stay: false);

    private async Task SaveAsync(bool stay)
    {
        if (IsSaving || form is null)
        {
            return;
        }

        (isAttempted, isOpen) = (true, true);
        if (IsConflict)
        {
            // One of both has to be chosen first.
            FocusPanel("[data-panel] .meanwhile button");
            return;
        }

        if (Draft is not { } edit)
        {
            return;
        }

        notice = null;
        var (done, on) = (form, words);
        if (await SaveAsync(edit) is not { } result)
        {
            return;
        }

        if (!result.Succeeded)
        {
            // What is wrong is said by a preview of the catalogue as it is now.
            await ChangedAsync();
            await text!.FocusProblemAsync();
            return;
        }

        said = result.Revision is { } revision ? $"Saved as revision {revision}." : "Nothing was changed.";
        Forget();
        await kept!.ForgetAsync();
        if (on is not { } at)
        {
            return;
        }

        if (stay || done.Task is not CodingTask.Add)
        {
            (form, words, isOpen) = (new ClaimForm { IsAnother = stay }, at, stay);
            await text!.ShowAsync(at, focus: !stay);
            if (stay)
            {
                FocusPanel("[data-panel] .roles input");
            }

            await PickAsync(at, $"{said} ");
        }
        else
        {
            await GoOnAsync(at);
        }
    }

    private async Task TakeTheirsAsync()
    {
        var now = Current();
        Forget();
        if (view!.Snapshot.Claims.FirstOrDefault(c => now.Exists(r => r.PublicId == c.Id)) is { Excerpt.State: ExcerptState.Anchored } claim)
        {
            await ShowAsync(view.ExcerptAt(new CodedWords(claim.Excerpt.Start, claim.Excerpt.End))!);
            FocusPanel();
        }
    }

    private async Task KeepMineAsync()
    {
        form!.KeepMine(Current());
        await ChangedAsync();
        FocusPanel();
    }

    private async Task MakeNewAsync()
    {
        (form, notice, isAttempted) = (form!.AsNew(), null, false);
        if (words is { } at)
        {
            await text!.ShowAsync(at, focus: false);
            await SuggestAsync(at);
        }

        FocusPanel("[data-panel] .save button");
        await ChangedAsync();
    }

    private List<ClaimRow> Current() => [.. Rows!.Claims.Where(c => form!.Claims.Any(f => f.Id == c.Id))];
}
