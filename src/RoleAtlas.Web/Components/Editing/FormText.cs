namespace RoleAtlas.Web.Components.Editing;

/// <summary>
/// What stands in a form, as text, field by field: as it was when editing began, and as it is now. Being text it can be kept
/// in the browser, and put beside what somebody else has made of the same fields meanwhile.
/// </summary>
/// <param name="lists">Fields that hold one entry a line; what two people add to them or take from them is combined.</param>
public sealed class FormText(params IEnumerable<string> lists)
{
    private readonly HashSet<string> lists = [.. lists];
    private Dictionary<string, string> began = [];
    private Dictionary<string, string> now = [];

    public IReadOnlyDictionary<string, string> Began => began;

    public IReadOnlyDictionary<string, string> Now => now;

    public bool IsChanged => now.Any(f => began[f.Key] != f.Value);

    public string this[string field]
    {
        get => now.GetValueOrDefault(field, "");
        set => now[field] = value;
    }

    /// <summary>The field without blanks around it.</summary>
    public string Line(string field) => this[field].Trim();

    /// <summary>The entries of a field that holds one a line.</summary>
    public IReadOnlyList<string> Lines(string field) => LinesOf(this[field]);

    /// <summary>Nothing where the field is blank.</summary>
    public string? OrNothing(string field) => Line(field) is { Length: > 0 } text ? text : null;

    public static string OfLines(IEnumerable<string> entries) => string.Join('\n', entries);

    public void Begin(IReadOnlyDictionary<string, string> fields)
    {
        began = new(fields);
        now = new(fields);
    }

    /// <summary>Begins with what was saved; what has been typed since it was sent there stays, and is not saved yet.</summary>
    /// <param name="saved">The fields as they are saved.</param>
    /// <param name="sent">The fields as they were when they were sent.</param>
    public void GoOn(IReadOnlyDictionary<string, string> saved, IReadOnlyDictionary<string, string> sent)
    {
        var since = now.Where(f => f.Value != sent.GetValueOrDefault(f.Key, "")).ToList();
        Begin(saved);
        foreach (var (field, text) in since)
            now[field] = text;
    }

    /// <summary>
    /// Somebody else has changed the same thing: what only one side has changed is combined, and what both have is returned,
    /// to be chosen; until then it stays as it was typed here.
    /// </summary>
    /// <param name="theirs">The fields as they have saved them.</param>
    /// <param name="taken">Fields that now say what they say.</param>
    public IReadOnlyList<FieldConflict> Meet(IReadOnlyDictionary<string, string> theirs, out IReadOnlyList<string> taken)
    {
        var (conflicts, followed) = (new List<FieldConflict>(), new List<string>());
        foreach (var (field, their) in theirs)
        {
            var (was, mine) = (began.GetValueOrDefault(field, ""), this[field]);
            if (their == was || their == mine)
                continue;
            if (mine == was)
            {
                now[field] = their;
                followed.Add(field);
            }
            else if (lists.Contains(field))
            {
                now[field] = Combined(was, their, mine);
                followed.Add(field);
            }
            else
            {
                conflicts.Add(new FieldConflict(field, was, their, mine));
            }
        }
        began = new(theirs);
        taken = followed;
        return conflicts;
    }

    private static string[] LinesOf(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Combined(string was, string theirs, string mine)
    {
        var (before, other, own) = (LinesOf(was), LinesOf(theirs), LinesOf(mine));
        return OfLines(other.Where(e => own.Contains(e) || !before.Contains(e)).Concat(own.Where(e => !before.Contains(e))).Distinct());
    }
}

/// <summary>A field that two people have changed.</summary>
/// <param name="Field">Its name in the form.</param>
/// <param name="Began">As it was when editing began here.</param>
/// <param name="Theirs">As somebody else has saved it since.</param>
/// <param name="Yours">As it was typed here.</param>
public sealed record FieldConflict(string Field, string Began, string Theirs, string Yours);

/// <summary>What the browser has kept of a form that was not saved.</summary>
/// <param name="At">When it was last typed into.</param>
/// <param name="Began">The fields as they were when editing began.</param>
/// <param name="Values">The fields as they were typed.</param>
/// <param name="Labels">What the fields were called on the page.</param>
public sealed record KeptText(DateTimeOffset At, Dictionary<string, string> Began, Dictionary<string, string> Values, Dictionary<string, string>? Labels = null);
