using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Components.Editing;

/// <summary>
/// A page with a form about one row, or about a new one: fills it, keeps what is typed when somebody else changes the row
/// meanwhile, and saves it.
/// </summary>
public abstract class EditFormPage<TRow> : EditPage, IFormPage where TRow : SluggedRow
{
    private Seen? seen;
    private bool isAnew;
    private bool isAsked;
    private bool isAsking;

    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required ISnackbar Snackbar { get; init; }
    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required GoneThings Things { get; init; }
    [Inject] public required AuthenticationStateProvider Authentication { get; init; }

    /// <summary>Of the row; null for a new one.</summary>
    [Parameter] public string? Slug { get; set; }

    public abstract FormText Form { get; }

    /// <summary>What the form is about, as it is in the database; null for a new one, and for one that is gone.</summary>
    public TRow? Row { get; private set; }

    public IReadOnlyList<FieldConflict> Conflicts { get; private set; } = [];

    /// <summary>Fields that somebody else has changed meanwhile and that now say so here.</summary>
    public IReadOnlyList<string> Taken { get; private set; } = [];

    /// <summary>Who has changed or deleted the row meanwhile.</summary>
    public string? Others { get; private set; }

    /// <summary>The row was deleted while it was edited here.</summary>
    public bool IsGone { get; private set; }

    /// <summary>The edit that takes back the revision in which the row went; null where there is none.</summary>
    public UndoRevision? BringBack { get; private set; }

    /// <summary>What the row was merged into, if it was, and where that is edited.</summary>
    public (string Name, string Address)? MergedInto { get; private set; }

    public bool IsNew => Slug is null || isAnew;

    /// <summary>What is gone can be made anew of what the form says.</summary>
    public virtual bool CanBeMadeAnew => true;

    /// <summary>There is nothing at this address.</summary>
    public bool IsMissing { get; private set; }

    /// <summary>What was at this address before it was deleted.</summary>
    public GoneThing? Gone { get; private set; }

    /// <summary>A save leads to the address that the row has by now.</summary>
    public bool IsLedOn { get; private set; }

    EditPreview? IFormPage.Effects => Preview;

    string? IFormPage.Failed => Failure;

    bool IFormPage.IsSaving => IsSaving;

    bool IFormPage.IsPreviewing => IsPreviewing;

    /// <summary>The labels of the fields, by name; also those that show their own problems.</summary>
    public abstract IReadOnlyDictionary<string, string> Labels { get; }

    protected abstract IReadOnlyDictionary<string, string> Fields(TRow row);

    /// <summary>The fields of a new one.</summary>
    protected abstract IReadOnlyDictionary<string, string> NewFields();

    /// <summary>The edit that makes of the row what the form says.</summary>
    protected abstract Edit Change(Seen row);

    /// <summary>The edit that makes a new row of what the form says, and the id it will have.</summary>
    protected abstract (Edit Edit, Guid Id) Add();

    protected abstract string AdminAddress(TRow row);

    protected abstract string PublicAddress(TRow row);

    /// <inheritdoc cref="IFormPage.Wording"/>
    public virtual string Wording(string field, string value) => value;

    protected abstract string NameOf(TRow row);

    // A new one that nobody has filled in yet is looked at once it is asked for, to say what is missing.
    protected sealed override Edit? Draft => IsGone ? BringBack
        : !(Form.IsChanged || (IsNew && isAsked)) || Conflicts.Count > 0 ? null
        : IsNew ? Add().Edit
        : seen is null ? null : Change(seen);

    protected override async Task OnParametersSetAsync()
    {
        // From one row straight to another, as after a merge, the page is the same.
        if (Rows is not null && Slug != Row?.Slug && !isAnew)
            await StartAsync();
    }

    protected override async Task RowsReadAsync()
    {
        if (Row is null && !IsGone)
        {
            if (IsNew && Form.Now.Count > 0)
                return;
            await StartAsync();
        }
        else if (Row is not null)
        {
            await FollowAsync(Rows!.Of<TRow>().Find(r => r.Id == Row.Id));
        }
    }

    /// <summary>To be called with every change of a field.</summary>
    public Task SetAsync(string field, string value)
    {
        Form[field] = value;
        OnSet(field);
        return ChangedAsync();
    }

    /// <summary>After a field was changed: what follows from it in other fields.</summary>
    protected virtual void OnSet(string field)
    {
    }

    public string? Problem(string field) => ProblemOf(field);

    public Task ResolveAsync(FieldConflict conflict, string value)
    {
        Form[conflict.Field] = value;
        Conflicts = [.. Conflicts.Where(c => c != conflict)];
        return ChangedAsync();
    }

    /// <summary>Makes a new row of what was typed about one that is gone.</summary>
    public Task MakeAnewAsync()
    {
        (isAnew, IsGone, BringBack, Row, seen) = (true, false, null, null, null);
        var typed = Form.Now.ToDictionary();
        Form.Begin(NewFields());
        foreach (var (field, text) in typed)
            Form[field] = text;
        return ChangedAsync();
    }

    /// <summary>Undoes the revision in which the row went; what was typed stays in the form, to be saved.</summary>
    public async Task BringBackAsync()
    {
        if (BringBack is null || IsSaving)
            return;
        var result = await SaveAsync(BringBack);
        await ReadAgainAsync();
        if (result is { Succeeded: true } && Row is { } row && !IsGone)
            Snackbar.Saved($"{NameOf(row)} is back", PublicAddress(row), HistoryOf(row));
    }

    /// <summary>Puts back what the browser has kept, beside whatever has been saved since.</summary>
    public Task PutBackAsync(KeptText kept)
    {
        var present = Form.Began.ToDictionary();
        Form.Begin(kept.Began.Count > 0 ? kept.Began : present);
        foreach (var (field, text) in kept.Values.Where(v => present.ContainsKey(v.Key)))
            Form[field] = text;
        Conflicts = Form.Meet(present, out var taken);
        Taken = taken;
        return ChangedAsync();
    }

    public Task UndoTypingAsync()
    {
        Form.Begin(Form.Began.ToDictionary());
        (Conflicts, Taken, Others, isAsked) = ([], [], null, false);
        return ChangedAsync();
    }

    public async Task SaveAsync()
    {
        isAsked = IsNew;
        if (Draft is null || IsGone || IsSaving)
            return;
        var (edit, id) = IsNew ? Add() : (Change(seen!), Row!.Id);
        var sent = Form.Now.ToDictionary();
        if (await SaveAsync(edit) is not { } result)
            return;
        if (!result.Succeeded)
        {
            // What it collided with is read and shown, and whatever else is wrong.
            await ReadAgainAsync();
            return;
        }

        // Nothing is left to preview but what was typed meanwhile, and a new one does not collide with itself.
        isAsked = false;
        Conflicts = [];
        Form.GoOn(sent, sent);
        await ReadAgainAsync();
        if (!IsLeft && Failure is null && Rows?.Of<TRow>().Find(r => r.Id == id) is { } saved)
        {
            isAnew = false;
            var began = Form.Began.ToDictionary();
            (Row, seen, Conflicts, Taken, Others) = (saved, Seen.Of(saved), [], [], null);
            Form.GoOn(Fields(saved), began);
            Snackbar.Saved(result.Revision is null ? "Nothing was to be changed" : $"{NameOf(saved)} is saved", PublicAddress(saved), HistoryOf(saved));
            if (saved.Slug != Slug)
                LeadOn(AdminAddress(saved));
            if (Form.IsChanged)
                await ChangedAsync();
        }
        else
        {
            // The page is gone by now, or the row, or it cannot be read.
            Snackbar.Saved("What you typed is saved", null, AtlasUrls.History);
        }
    }

    // What was typed while it was saved goes along: the page is the same, and nobody needs to be asked whether to leave it.
    private void LeadOn(string address)
    {
        IsLedOn = true;
        Navigation.NavigateTo(address, replace: true);
        IsLedOn = false;
    }

    /// <summary>
    /// Asks something in a dialog that may do away with the row. What the dialog does is not told as what somebody else did.
    /// </summary>
    /// <param name="dialog">Answers null where nothing was done.</param>
    /// <param name="said">What was done, for the person.</param>
    /// <param name="next">Where to go then: to the row of the answer, or to the list where it is none.</param>
    protected async Task AskAsync(Func<Task<Guid?>> dialog, string said, string next)
    {
        isAsking = true;
        var answer = await dialog();
        isAsking = false;
        if (answer is null)
        {
            await ReadAgainAsync();
            return;
        }

        if (IsLeft)
        {
            Snackbar.Saved(said, null, AtlasUrls.History);
            return;
        }

        Form.Begin(Form.Began.ToDictionary());
        await ReadAgainAsync();
        var now = Rows!.Of<TRow>().Find(r => r.Id == answer);
        Snackbar.Saved(said, now is null ? null : PublicAddress(now), now is null ? AtlasUrls.History : HistoryOf(now));
        Navigation.NavigateTo(now is null ? next : AdminAddress(now));
    }

    protected static string HistoryOf(TRow row) => AtlasUrls.HistoryOf(CatalogueRows.KindOf(row), row.Slug);

    private async Task StartAsync()
    {
        (Conflicts, Taken, Others, IsGone, IsMissing, Row, seen, isAsked) = ([], [], null, false, false, null, null, false);
        (BringBack, MergedInto, Gone) = (null, null, null);
        if (Slug is null)
        {
            Form.Begin(NewFields());
        }
        else if (Rows!.Of<TRow>().Find(r => r.Slug == Slug) is { } row)
        {
            Begin(row);
        }
        else if (Rows.Led<TRow>(Slug) is { } led)
        {
            Navigation.NavigateTo(AdminAddress(led), replace: true);
        }
        else
        {
            IsMissing = true;
            var slug = Slug;
            await TryAsync(async () => Gone = await Things.FindAsync(CatalogueRows.KindOf<TRow>(), slug, (await Authentication.GetAuthenticationStateAsync()).User));
        }

        await ChangedAsync();
    }

    private void Begin(TRow row)
    {
        (Row, seen, Conflicts, Taken, Others) = (row, Seen.Of(row), [], [], null);
        Form.Begin(Fields(row));
    }

    private async Task FollowAsync(TRow? row)
    {
        if (row is null && isAsking)
            return;
        if (row is null)
        {
            // Read anew with whatever lands: what stands in the way of it may be gone by now, or have come.
            (IsGone, MergedInto) = (true, Rows!.Led<TRow>(Row!.Slug) is { } into ? (NameOf(into), AdminAddress(into)) : null);
            var id = Row.Id;
            await TryAsync(async () =>
            {
                if (await Editor.LastEditOfAsync(id) is var (by, revision))
                    (Others, BringBack) = (by, await Editor.UndoOfAsync(revision));
            });
            return;
        }

        // One that was brought back goes on where it was.
        (IsGone, BringBack, MergedInto) = (false, null, null);
        if (row.Version != seen!.Version)
        {
            var wasChanged = Form.IsChanged;
            // What is not decided yet is asked again beside what they have made of it now.
            var conflicts = Form.Meet(Fields(row), out var taken);
            Conflicts = [.. Conflicts.Where(c => conflicts.All(o => o.Field != c.Field) && Form[c.Field] == c.Yours), .. conflicts];
            (Row, seen) = (row, Seen.Of(row));
            if (!IsSaving && (taken.Count > 0 || conflicts.Count > 0))
            {
                Taken = wasChanged ? taken : [];
                await TryAsync(async () => Others = (await Editor.LastEditOfAsync(row.Id))?.By);
            }
        }
    }
}

/// <summary>What the frame of a form asks of the page around it.</summary>
public interface IFormPage
{
    FormText Form { get; }
    IReadOnlyDictionary<string, string> Labels { get; }
    IReadOnlyList<FieldConflict> Conflicts { get; }
    IReadOnlyList<string> Taken { get; }
    string? Others { get; }
    bool IsGone { get; }
    UndoRevision? BringBack { get; }
    (string Name, string Address)? MergedInto { get; }
    GoneThing? Gone { get; }
    bool CanBeMadeAnew { get; }
    bool IsNew { get; }
    bool IsMissing { get; }
    bool IsSaving { get; }
    bool IsPreviewing { get; }
    bool IsLedOn { get; }
    EditPreview? Effects { get; }
    string? Failed { get; }

    string? Problem(string field);

    /// <summary>A value as people read it, where the form holds it in another way.</summary>
    string Wording(string field, string value);

    Task SetAsync(string field, string value);
    Task ResolveAsync(FieldConflict conflict, string value);
    Task MakeAnewAsync();
    Task BringBackAsync();
    Task PutBackAsync(KeptText kept);
    Task UndoTypingAsync();
    Task SaveAsync();
}
