using RoleAtlas.Core.Coding;

namespace RoleAtlas.Web.Components.Admin.Coding;

/// <content>The way through the sentences that are left, and those that somebody has passed over.</content>
public sealed partial class CodeSourcePage
{
    /// <summary>Those that are still uncoded: what has an excerpt since is not passed over.</summary>
    private IEnumerable<CodingSentence> PassedOver => view!.Progress.Open.Where(s => passedOver.Contains(s.Start));

    private async Task WalkAsync(int by)
    {
        var left = view!.Progress.Open.Where(s => !passedOver.Contains(s.Start)).ToList();
        var here = words ?? leftAt ?? (by > 0 ? new CodedWords(-1, -1) : new CodedWords(int.MaxValue, int.MaxValue));
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

    private async Task GoOnAsync(CodedWords after)
    {
        var next = view!.Progress.Open.FirstOrDefault(s => s.Start >= after.End && !passedOver.Contains(s.Start));
        await GoToAsync(next, "There is no uncoded sentence after this.", $"{said} ");
        if (next is null)
        {
            await text!.ClearAsync(focus: true);
        }
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
}
