using Microsoft.AspNetCore.Components;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Coding;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Text;
using RoleAtlas.Web.Components.Editing;
using RoleAtlas.Web.Serving;

namespace RoleAtlas.Web.Components.Admin.Coding;

/// <summary>Holds what is picked and what is being said of it, also while others change the source.</summary>
public sealed partial class CodeSourcePage : EditPage
{
    private readonly HashSet<int> passedOver = [];
    private CodedText? text;
    private ElementReference side;
    private KeptFields? kept;
    private CodingView? view;
    private ResponsibilityFinder? finder;
    private CodedWords? words;
    private ClaimForm? form;
    private IReadOnlyList<ClaimSuggestion> suggestions = [];
    private (SourceText Text, AtlasSnapshot Snapshot, RoleMentions Mentions)? mentions;
    private bool isOpen;
    private bool isAttempted;
    private string? notice;
    private string said = "";
    private string? slug;

    [Parameter] public required string Slug { get; set; }
    [Inject] public required SearchIndexes Indexes { get; init; }

    protected override Edit? Draft => view is null ? null : form?.ToEdit(view.Row, words);

    /// <summary>Those that are still uncoded: what has an excerpt since is not passed over.</summary>
    private IEnumerable<CodingSentence> PassedOver => view!.Progress.Open.Where(s => passedOver.Contains(s.Start));

    private bool IsConflict => form is { Claims.Count: > 0 } && Preview is { } preview && form.Claims.Any(c => preview.Conflicts.Contains(c.Id));

    protected override async Task OnParametersSetAsync()
    {
        if (slug is not null && slug != Slug && Rows is not null)
        {
            Forget();
            passedOver.Clear();
            RowsRead();
            await ChangedAsync();
        }

        slug = Slug;
    }

    protected override void RowsRead()
    {
        var before = view;
        view = CodingView.Of(Rows!, Slug, KnownTexts());
        finder = view is null ? null : new ResponsibilityFinder(view.Snapshot.Responsibilities);
        if (view is not null && before is not null && before.Row.Id == view.Row.Id && before.Row.TextRevision != view.Row.TextRevision)
        {
            MoveToNewText(before.Source.Text);
        }

        if (view is not null && form is not null)
        {
            DropWhatIsGone();
        }
    }

    /// <summary>The words that are picked stay picked where the new text has them; what is entered stays in any case.</summary>
    private void MoveToNewText(SourceText old)
    {
        passedOver.Clear();
        if (words is not { } w)
        {
            return;
        }

        words = view!.Moved(w, old);
        notice = words is null ? "Somebody has changed the text, and the words you had picked are gone from it. Select others." : "Somebody has changed the text. The words you picked are still in it.";
        if (words is { } moved)
        {
            _ = text?.ShowAsync(moved, focus: false);
        }
    }

    private void DropWhatIsGone()
    {
        var roles = Rows!.Roles.Select(r => r.Id).ToHashSet();
        var responsibilities = Rows.Responsibilities.Select(r => r.Id).ToHashSet();
        var gone = form!.Roles.RemoveAll(r => !roles.Contains(r)) + form.Responsibilities.RemoveAll(r => r.Made is null && !responsibilities.Contains(r.Id));
        if (gone > 0)
        {
            notice = "Somebody has deleted a role or responsibility that you had chosen. Choose again.";
        }
    }

    private Task PickAsync(CodedWords picked) => PickAsync(picked, "");

    private async Task PickAsync(CodedWords picked, string saidBefore)
    {
        if (ExcerptCut.Whole(view!.Source.Text, picked.Start, picked.End) is not var (start, end))
        {
            return;
        }

        var now = new CodedWords(start, end);
        if (form is null || (form.Task is not CodingTask.Recut && (words is not { } before || !before.Overlaps(now)) && !form.IsTouched)
            || form.Task is CodingTask.Change or CodingTask.Remove)
        {
            (form, isAttempted, notice) = (new ClaimForm(), false, null);
            isOpen = false;
        }

        words = now;
        said = $"{saidBefore}Picked: {PlainLetters.Fold(view.WordsAt(now))}";
        var suggesting = SuggestAsync(now);
        await ChangedAsync();
        await suggesting;
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

    private async Task WalkAsync(int by)
    {
        var left = view!.Progress.Open.Where(s => !passedOver.Contains(s.Start)).ToList();
        var here = words ?? (by > 0 ? new CodedWords(-1, -1) : new CodedWords(int.MaxValue, int.MaxValue));
        var next = by > 0
            ? left.Find(s => s.Start >= Math.Max(here.End, 0)) ?? left.Find(s => s.Start > here.Start)
            : left.FindLast(s => s.End <= here.Start);
        var wraps = next is null && by > 0 && left.Count > 0;
        await GoToAsync(wraps ? left[0] : next, "There is no uncoded sentence before this.", wraps ? "From the beginning. " : "");
    }

    private async Task GoToAsync(CodingSentence? sentence, string otherwise, string saidBefore = "")
    {
        if (sentence is null)
        {
            said = saidBefore + (view!.Progress.Open.All(s => passedOver.Contains(s.Start)) ? "Every sentence is coded or passed over." : otherwise);
            return;
        }

        var picked = new CodedWords(sentence.Start, sentence.End);
        await text!.ShowAsync(picked, focus: true);
        await PickAsync(picked, saidBefore);
    }

    private async Task PassOverAsync()
    {
        var here = words is { } w ? view!.Progress.Open.Where(s => new CodedWords(s.Start, s.End).Overlaps(w)).ToList() : [];
        if (here.Count == 0)
        {
            said = "Go to an uncoded sentence first; that is then passed over.";
            return;
        }

        passedOver.UnionWith(here.Select(s => s.Start));
        await text!.RememberAsync(passedOver);
        if (form is { IsTouched: false })
        {
            form = null;
        }

        await WalkAsync(1);
    }

    private async Task ForgetPassedOverAsync()
    {
        passedOver.Clear();
        await text!.RememberAsync([]);
        said = "Sentences that were passed over are walked to again.";
    }

    private void Remember(IReadOnlyList<int> starts) => passedOver.UnionWith(starts);

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
        Begin(ClaimForm.Changing(view!.RowOf(claim), claim.Responsibility?.Name), claim);
        await ChangedAsync();
    }

    private async Task RecutAsync(CodedExcerpt excerpt)
    {
        Begin(ClaimForm.Recutting(excerpt.Claims.Select(view!.RowOf)), excerpt.Claims[0]);
        said = "Select the new words in the text.";
        if (words is { } old)
        {
            await text!.ShowAsync(old, focus: true);
        }
    }

    private async Task RemoveAsync(IReadOnlyList<Claim> claims)
    {
        Begin(ClaimForm.Removing(claims.Select(view!.RowOf)), claims[0]);
        await ChangedAsync();
    }

    private void Begin(ClaimForm task, Claim on)
    {
        (form, isAttempted, notice, isOpen, suggestions) = (task, false, null, true, []);
        words = on.Excerpt.State is ExcerptState.Anchored ? new CodedWords(on.Excerpt.Start, on.Excerpt.End) : null;
    }

    private Task SaveAsync() => SaveAsync(stay: false);

    private async Task SaveAsync(bool stay)
    {
        if (IsSaving || form is null)
        {
            return;
        }

        (isAttempted, isOpen) = (true, true);
        if (Draft is not { } edit)
        {
            notice = form.Task is CodingTask.Recut ? "Select the new words in the text first." : "Say first what the words are about: a role, and a responsibility or another kind.";
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
            form = new ClaimForm();
            words = at;
            await text!.ShowAsync(at, focus: true);
            await PickAsync(at, $"{said} ");
        }
        else
        {
            await GoOnAsync(at);
        }
    }

    private async Task GoOnAsync(CodedWords after)
    {
        var next = view!.Progress.Open.FirstOrDefault(s => s.Start >= after.End && !passedOver.Contains(s.Start));
        await GoToAsync(next, "There is no uncoded sentence after this.", $"{said} ");
        if (next is null)
        {
            await text!.ClearAsync(focus: true);
        }
    }

    /// <summary>The panel is left by a key: the script has let the words go already.</summary>
    private async Task LeaveAsync()
    {
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

    private async Task TakeTheirsAsync()
    {
        var now = Current();
        Forget();
        if (view!.Snapshot.Claims.FirstOrDefault(c => now.Exists(r => r.PublicId == c.Id)) is { Excerpt.State: ExcerptState.Anchored } claim)
        {
            await ShowAsync(view.ExcerptAt(new CodedWords(claim.Excerpt.Start, claim.Excerpt.End))!);
        }
    }

    private Task KeepMineAsync()
    {
        form!.KeepMine(Current());
        return ChangedAsync();
    }

    private List<ClaimRow> Current() => [.. Rows!.Claims.Where(c => form!.Claims.Any(f => f.Id == c.Id))];

    private void Forget() => (form, words, suggestions, isAttempted, notice, isOpen) = (null, null, [], false, null, false);

    private Func<string, SourceText?> KnownTexts()
    {
        var texts = Atlas.Snapshot.Sources.Concat(view?.Snapshot.Sources ?? []).GroupBy(s => s.Text.Markdown, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Text, StringComparer.Ordinal);
        return texts.GetValueOrDefault;
    }
}
