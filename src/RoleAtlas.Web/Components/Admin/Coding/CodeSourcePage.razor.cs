using Microsoft.AspNetCore.Components;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Coding;
using RoleAtlas.Core.Editing;
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
    private string? focusNext;
    private string? slug;
    private string? others;

    // Where one was before the words were let go.
    private CodedWords? leftAt;

    [Parameter] public required string Slug { get; set; }
    [Inject] public required SearchIndexes Indexes { get; init; }

    protected override Edit? Draft => view is null ? null : form?.ToEdit(view.Row, words);

    protected override async Task OnParametersSetAsync()
    {
        if (slug is not null && slug != Slug && Rows is not null)
        {
            Forget();
            passedOver.Clear();
            leftAt = null;
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

    protected override async Task RowsReadAsync()
    {
        if (form?.Claims.FirstOrDefault(c => Rows!.Claims.Find(r => r.Id == c.Id)?.Version != c.Version) is { } changed)
        {
            others = (await Editor.LastEditOfAsync(changed.Id))?.By;
        }
    }

    /// <summary>The words that are picked stay picked where the new text has them; what is entered stays in any case.</summary>
    private void MoveToNewText(SourceText old)
    {
        passedOver.Clear();
        leftAt = null;
        if (words is not { } w)
        {
            return;
        }

        words = view!.Moved(w, old);
        notice = words is null ? "Somebody has changed the text, and the words you had picked are gone from it. Select others." : "Somebody has changed the text. The words you picked are still in it.";
        // Who has begun to say something of them must see that, and goes on with other words.
        isOpen |= words is null;
        _ = words is { } moved ? text?.ShowAsync(moved, focus: false) : text?.ClearAsync(focus: false);
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

    private Func<string, SourceText?> KnownTexts()
    {
        var texts = Atlas.Snapshot.Sources.Concat(view?.Snapshot.Sources ?? []).GroupBy(s => s.Text.Markdown, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Text, StringComparer.Ordinal);
        return texts.GetValueOrDefault;
    }
}
