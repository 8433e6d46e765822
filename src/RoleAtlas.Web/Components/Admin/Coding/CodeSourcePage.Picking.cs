using RoleAtlas.Core.Coding;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Web.Components.Admin.Coding;

/// <content>The words that are picked, and what they probably say.</content>
public sealed partial class CodeSourcePage
{
    private Task PickAsync(CodedWords picked) => PickAsync(picked, "");

    private async Task PickAsync(CodedWords picked, string saidBefore)
    {
        if (ExcerptCut.Whole(view!.Source.Text, picked.Start, picked.End) is not var (start, end))
        {
            return;
        }

        var now = new CodedWords(start, end);
        if (await IsHeldAsync(form is { Task: CodingTask.Change, IsTouched: true }))
        {
            return;
        }

        if (form is null || (form.Task is not CodingTask.Recut && (words is not { } before || !before.Overlaps(now)) && !form.IsTouched)
            || form.Task is CodingTask.Change or CodingTask.Remove)
        {
            (form, isAttempted, notice) = (new ClaimForm(), false, null);
            isOpen = false;
        }
        else if (words is null)
        {
            // What was said of words that are gone is done with.
            notice = null;
        }

        words = now;
        said = $"{saidBefore}Picked: {PlainLetters.Fold(view.WordsAt(now))}";
        var suggesting = SuggestAsync(now);
        await ChangedAsync();
        await suggesting;
    }

    /// <summary>What was entered is saved or cancelled first, and not dropped by a click beside it.</summary>
    private async Task<bool> IsHeldAsync(bool isEntered)
    {
        if (!isEntered)
        {
            return false;
        }

        (notice, isOpen) = ("Save or cancel first what you have entered here.", true);
        if (words is { } at)
        {
            await text!.ShowAsync(at, focus: false);
        }

        FocusPanel();
        return true;
    }

    private async Task SuggestAsync(CodedWords picked)
    {
        var indexing = Indexes.OfAsync(Atlas.Snapshot);
        if (!indexing.IsCompleted)
        {
            // Those of other words must not be taken over for these.
            suggestions = [];
        }

        var index = await indexing;
        if (view is null || words != picked)
        {
            return;
        }

        if (mentions is not { } known || known.Text != view.Source.Text || known.Snapshot != index.Snapshot)
        {
            mentions = (view.Source.Text, index.Snapshot, RoleMentions.In(view.Source.Text, index.Snapshot.Roles));
        }

        var present = Rows!.Responsibilities.Select(r => r.Id).ToHashSet();
        suggestions = [.. ClaimSuggestion.For(index, view.Source.Id, view.Source.Text, mentions.Value.Mentions, picked.Start, picked.End)
            .Where(s => present.Contains(s.Responsibility.Id))];
        StateHasChanged();
    }

    /// <summary>Of several excerpts that share words, the shortest; the panel then names the others.</summary>
    private async Task ChooseAsync(IReadOnlyList<string> claims)
    {
        if (view!.Excerpts.Where(e => e.Claims.Any(c => claims.Contains(c.Id))).MinBy(e => e.Exact.Length) is { } excerpt)
        {
            await ShowAsync(excerpt);
        }
    }

    private async Task ShowAsync(CodedExcerpt excerpt)
    {
        if (form is { Task: CodingTask.Recut })
        {
            Forget();
        }

        // Shown first: what comes after a key that somebody presses meanwhile would take it back.
        await text!.ShowAsync(excerpt.Words, focus: false);
        var picking = PickAsync(excerpt.Words);
        isOpen = true;
        await picking;
    }

    /// <summary>The panel is left by a key: the script has let the words go already.</summary>
    private async Task LeaveAsync()
    {
        leftAt = words ?? leftAt;
        Forget();
        said = "";
        await kept!.ForgetAsync();
        await ChangedAsync();
    }

    private async Task CloseAsync()
    {
        await LeaveAsync();
        await text!.ClearAsync(focus: true);
    }

    private void Forget() => (form, words, suggestions, isAttempted, notice, isOpen) = (null, null, [], false, null, false);
}
