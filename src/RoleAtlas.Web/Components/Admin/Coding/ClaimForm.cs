using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Coding;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;

namespace RoleAtlas.Web.Components.Admin.Coding;

/// <summary>What somebody is doing with the words they have picked, and what they have said of them so far.</summary>
public sealed class ClaimForm
{
    public CodingTask Task { get; private init; }

    /// <summary>The claims that are changed, re-cut or removed, as they were seen; none where one is made.</summary>
    public IReadOnlyList<ClaimRow> Claims { get; private set; } = [];

    public List<Guid> Roles { get; } = [];
    public ClaimKind Kind { get; set; }
    public List<ChosenResponsibility> Responsibilities { get; } = [];
    public Stance? Stance { get; set; }
    public string Label { get; set; } = "";
    public string Note { get; set; } = "";

    /// <summary>Something was said by hand, not only taken over from a suggestion.</summary>
    public bool IsTouched { get; set; }

    /// <summary>One more claim is made on words that have some: their fields are wanted, not only a look at those.</summary>
    public bool IsAnother { get; set; }

    public bool IsEmpty => Roles.Count == 0 && Responsibilities.Count == 0 && Stance is null && Label.Length == 0 && Note.Length == 0;

    public static ClaimForm Changing(ClaimRow row, string? responsibility)
    {
        var form = new ClaimForm { Task = CodingTask.Change, Claims = [row] };
        form.Fill(row, responsibility);
        return form;
    }

    public static ClaimForm Recutting(IEnumerable<ClaimRow> rows) => new() { Task = CodingTask.Recut, Claims = [.. rows] };

    public static ClaimForm Removing(IEnumerable<ClaimRow> rows) => new() { Task = CodingTask.Remove, Claims = [.. rows] };

    public void Take(ClaimSuggestion suggestion)
    {
        Kind = ClaimKind.Responsibility;
        Roles.Clear();
        Roles.AddRange(suggestion.Roles.Select(r => r.Id));
        Responsibilities.Clear();
        Responsibilities.Add(new ChosenResponsibility(suggestion.Responsibility.Id, suggestion.Responsibility.Name));
        Stance = suggestion.Stance;
        Label = "";
        IsTouched = false;
    }

    public void Toggle(Guid role)
    {
        if (!Roles.Remove(role))
        {
            Roles.Add(role);
        }
    }

    public void Choose(ChosenResponsibility responsibility)
    {
        // A claim that is changed stays one claim.
        if (Task is CodingTask.Change)
        {
            Responsibilities.Clear();
        }

        if (Responsibilities.TrueForAll(r => r.Id != responsibility.Id))
        {
            Responsibilities.Add(responsibility);
        }
    }

    /// <summary>Goes on from the claims as they are now, with what is said here.</summary>
    public void KeepMine(IEnumerable<ClaimRow> current) => Claims = [.. current];

    /// <summary>What is said here, to be saved as a claim of its own: the one it was about is gone.</summary>
    public ClaimForm AsNew()
    {
        var form = new ClaimForm { Kind = Kind, Stance = Stance, Label = Label, Note = Note, IsTouched = true };
        form.Roles.AddRange(Roles);
        form.Responsibilities.AddRange(Responsibilities);
        return form;
    }

    /// <summary>Null where there is nothing to preview or save.</summary>
    public Edit? ToEdit(SourceRow source, CodedWords? words)
    {
        IReadOnlyList<Seen> seen = [.. Claims.Select(Seen.Of)];
        return (Task, words) switch
        {
            (CodingTask.Add, { } w) when !IsEmpty => new AddClaims(source.Id, source.TextRevision, w.Start, w.End, Meanings()) { Responsibilities = Made() },
            (CodingTask.Change, _) => new ChangeClaim(seen[0], Meanings()[0]) { Responsibilities = Made() },
            (CodingTask.Recut, { } w) when seen is [var only] => new RecutClaim(only, source.TextRevision, w.Start, w.End),
            (CodingTask.Recut, { } w) => new EditsTogether(
                $"Re-cut the words of {seen.Count} claims in source {source.Order}",
                [.. seen.Select(s => new RecutClaim(s, source.TextRevision, w.Start, w.End))]),
            (CodingTask.Remove, _) when seen.Count > 0 => new DeleteClaims(seen),
            _ => null,
        };
    }

    /// <summary>A claim for each responsibility, all of the same roles and stance.</summary>
    private List<ClaimMeaning> Meanings() => Kind is ClaimKind.Responsibility
        ? [.. Responsibilities.Select(r => (Guid?)r.Id).DefaultIfEmpty().Select(id => new ClaimMeaning(Kind, [.. Roles], id, Stance, null, Note))]
        : [new ClaimMeaning(Kind, [.. Roles], null, null, Label, Note)];

    private IReadOnlyList<NewResponsibility> Made() =>
        Kind is ClaimKind.Responsibility ? [.. Responsibilities.Select(r => r.Made).OfType<NewResponsibility>()] : [];

    private void Fill(ClaimRow row, string? responsibility)
    {
        (Kind, Stance, Label, Note) = (row.Kind, row.Stance, row.Label ?? "", row.Note ?? "");
        Roles.AddRange(row.Roles.Select(r => r.RoleId));
        if (row.ResponsibilityId is { } id)
        {
            Responsibilities.Add(new ChosenResponsibility(id, responsibility ?? ""));
        }
    }
}

public enum CodingTask
{
    Add,
    Change,
    Recut,
    Remove,
}

/// <param name="Id">Of the responsibility.</param>
/// <param name="Name">To show.</param>
/// <param name="Made">Set where it is made together with the claim.</param>
public sealed record ChosenResponsibility(Guid Id, string Name, NewResponsibility? Made = null);
