using Microsoft.AspNetCore.Components;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Editing;
using RoleAtlas.Web.Components.Editing;

namespace RoleAtlas.Web.Components.Admin.Decisions;

/// <summary>Holds what is put in for a decision, also while somebody else settles the same row.</summary>
public sealed partial class DecisionPage : EditPage
{
    [Parameter] public required string Slug { get; set; }
    [Inject] public required TimeProvider Time { get; init; }

    private ElementReference fields, agree;
    private bool isChosen;
    private KeptFields? kept;
    private AtlasRow? row;
    private DecisionDraft? draft;
    private IReadOnlyList<AgreedLetter> letters = [];
    private Dictionary<string, Guid> ids = [];

    /// <summary>What somebody else saved while this form was being filled.</summary>
    private DecisionRow? theirs;

    private string? others;

    /// <summary>It was asked to save, so that what is missing is said.</summary>
    private bool asked;

    private string? saved;

    /// <summary>What is being saved, until it is read again.</summary>
    private DecisionDraft? sent;

    /// <summary>What others have done to what is put in.</summary>
    private string? notice;

    protected override Edit? Draft => draft is { IsChanged: true } && theirs is null && sent is null ? draft.Edit : null;

    private DecisionRow? Stored => Rows!.Decisions.Find(d => d.ResponsibilityId == row!.Responsibility.Id);

    /// <summary>Why it cannot be saved before something else is done; null where nothing is in the way.</summary>
    private string? Blocked => theirs is null ? null : $"Choose above first: go on with yours, or take {(others is null ? "theirs" : $"{others}’s")}.";

    protected override Task RowsReadAsync() => ReadAsync();

    protected override void OnParametersSet()
    {
        if (Rows is not null && row?.Responsibility.Slug != Slug)
        {
            (draft, sent, theirs, saved, asked, notice) = (null, null, null, null, false, null);
            Read();
        }
    }

    private async Task ReadAsync()
    {
        Read();
        others = null;
        if (theirs is { Id: var id })
        {
            await TryAsync(async () => others = (await Editor.LastEditOfAsync(id))?.By);
        }
    }

    private void Read()
    {
        var snapshot = Atlas.Snapshot;
        row = snapshot.FindResponsibility(Slug) is { } responsibility ? AtlasRow.Of(snapshot, responsibility, snapshot.Roles) : null;
        if (row is null)
        {
            return;
        }

        ids = Rows!.Claims.ToDictionary(c => c.PublicId, c => c.Id);
        if (draft is not { IsChanged: true })
        {
            draft = DecisionDraft.Of(row.Responsibility.Id, Stored, Today);
        }
        else if (sent is null && (Stored is { } stored ? draft.Seen != Seen.Of(stored) : draft.Seen is not null))
        {
            // A decision that was taken back meanwhile is made anew by whoever still wants it.
            (theirs, draft.Seen) = (Stored, Stored is null ? null : draft.Seen);
        }

        if (draft.DropWhatIsGone(Rows!) is { } gone && draft.IsChanged)
        {
            notice = $"Somebody has deleted or changed {gone}. It is taken out of the form; look at the rest before you save it.";
        }

        ReadLetters();
    }

    private DateOnly Today => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);

    private string? Shown(string field) => asked ? ProblemOf(field) : null;

    private void ReadLetters() => letters = [.. Atlas.Snapshot.Roles
        .Where(r => draft!.Letters.ContainsKey(r.Id)).Select(r => new AgreedLetter(r, draft!.Letters[r.Id]))];

    private Task FormChangedAsync()
    {
        (draft!.IsChanged, saved, notice) = (true, null, null);
        ReadLetters();
        return ChangedAsync();
    }

    private async Task SaveAsync()
    {
        asked = true;
        if (IsSaving || Draft is null)
        {
            return;
        }

        await ChangedAsync();
        // Others may have been quicker, or something more was put in.
        if (IsSaving || Draft is not { } edit)
        {
            return;
        }

        sent = draft!.Copy();
        var result = await SaveAsync(edit);
        if (result is { Succeeded: true })
        {
            await DoneAsync("Saved.");
            return;
        }

        sent = null;
        if (result is { Conflicts.Count: > 0 })
        {
            await TryAsync(() => Atlas.RefreshAsync(default));
            await ReadAgainAsync();
        }
        else if (result is not null)
        {
            await ChangedAsync();
        }
    }

    private async Task ConfirmAsync(Decision decision, DateOnly review)
    {
        sent = draft!.Copy();
        if (await Confirmation.SaveAsync(Rows!, decision, review, SaveAsync) is { } words)
        {
            await DoneAsync(words);
        }

        sent = null;
    }

    private async Task TakeBackAsync(Seen seen)
    {
        sent = draft!.Copy();
        if (await SaveAsync(new TakeBackDecision(seen)) is { Succeeded: true })
        {
            await DoneAsync("Taken back.");
        }

        sent = null;
    }

    /// <summary>Goes on with what is saved, as it is read again, and with what was put in since it was sent.</summary>
    private async Task DoneAsync(string words)
    {
        await ReadAgainAsync();
        if (row is null)
        {
            return;
        }

        var typed = draft!;
        (saved, asked, theirs, notice) = (words, false, null, null);
        draft = DecisionDraft.Of(row.Responsibility.Id, Stored, Today);
        if (typed.IsChanged && sent is not null)
        {
            draft.Take(typed, sent);
        }

        sent = null;
        ReadLetters();
        if (!draft.IsChanged)
        {
            await kept!.ForgetAsync();
        }

        await ChangedAsync();
    }

    // The buttons to choose by are gone: the focus goes to what was chosen.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (isChosen)
        {
            isChosen = false;
            await agree.FocusAsync();
        }
    }

    private Task KeepMineAsync()
    {
        (draft!.Seen, theirs, isChosen) = (Seen.Of(theirs!), null, true);
        return ChangedAsync();
    }

    private Task TakeTheirsAsync()
    {
        (draft, theirs, isChosen) = (DecisionDraft.Of(row!.Responsibility.Id, theirs, Today), null, true);
        ReadLetters();
        return kept!.ForgetAsync();
    }
}
