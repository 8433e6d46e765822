using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Sources;
using RoleAtlas.Core.Text;
using RoleAtlas.Web.Components.Shared;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Components.Pages.Sources;

/// <summary>A source's address, looked up in one revision: its text in parts, the notes on each, and what is around it.</summary>
public sealed class SourceView
{
    private const int LettersInLine = 44;

    private SourceView(AtlasSnapshot snapshot, Source source, SourceUrl url, Role? role, IReadOnlyList<string> notices)
    {
        var place = snapshot.Sources.ToList().IndexOf(source);
        Card = SourceCard.Of(snapshot, source);
        Url = url;
        Role = role;
        Notices = notices;
        Previous = place > 0 ? snapshot.Sources[place - 1] : null;
        Next = place < snapshot.Sources.Count - 1 ? snapshot.Sources[place + 1] : null;
        Shown = role is null ? Card.Claims : [.. Card.Claims.Where(c => c.Roles.Contains(role))];
        Lost = [.. Shown.Where(c => c.Excerpt.State != ExcerptState.Anchored)];
        Rows = Shown.Select(c => c.Responsibility).OfType<Responsibility>().Distinct()
            .ToDictionary(r => r, r => AtlasRow.Of(snapshot, r, snapshot.Roles));
        Passages = PassagesOf(source, Shown.Except(Lost));
    }

    /// <summary>Holds only what is known.</summary>
    public SourceUrl Url { get; }

    public SourceCard Card { get; }

    /// <summary>The role whose excerpts alone are marked; null where all are.</summary>
    public Role? Role { get; }

    public IReadOnlyList<string> Notices { get; }
    public Source? Previous { get; }
    public Source? Next { get; }

    /// <summary>The claims that are marked and noted, by position.</summary>
    public IReadOnlyList<Claim> Shown { get; }

    /// <summary>Those of them whose words are no longer found.</summary>
    public IReadOnlyList<Claim> Lost { get; }

    /// <summary>The row of each responsibility that is noted, over all roles.</summary>
    public IReadOnlyDictionary<Responsibility, AtlasRow> Rows { get; }

    /// <summary>The text in parts, each with the notes to stand beside the end of it.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>
    /// About how many lines all notes take beside the text, rather too many: where they are longer than the text, the page
    /// has to be as long as they are.
    /// </summary>
    public int NoteLines => Passages.SelectMany(p => p.Readings)
        .Sum(r => 1 + (r.Notes.Where(n => !r.IsSaidNext(n.Note)).SelectMany(n => n.Claims)
            .Sum(c => c.Subject().Length + (r.WhyAfter(c)?.Length ?? 0) + 8) / LettersInLine));

    /// <summary>The same page with the excerpts of one role only.</summary>
    public SourceUrl Only(Role? role) => Url with { Role = role?.Slug };

    public static SourceView Of(AtlasSnapshot snapshot, Source source, SourceUrl url)
    {
        var reader = new AddressReader(snapshot);
        var role = url.Role is not null && reader.Roles([url.Role]) is [var found] ? found : null;
        if (role is not null && !snapshot.ClaimsIn(source).Any(c => c.Roles.Contains(role)))
        {
            reader.Notice($"This source says nothing of the {role.InSentence()}; all its excerpts are marked.");
            role = null;
        }

        return new SourceView(snapshot, source, url with { Role = role?.Slug }, role, reader.Notices);
    }

    private static List<Passage> PassagesOf(Source source, IEnumerable<Claim> claims)
    {
        var byId = claims.ToDictionary(c => c.Id);
        var parts = SourceHtml.Render(
            source.Text,
            [.. byId.Values.Select(c => new ExcerptMark(
                c.Id, c.Excerpt.Start, c.Excerpt.End, c.Roles.Count == 1 ? RoleLook.CssClass(c.Roles[0]) : "several"))],
            source.Title);
        var firsts = parts.SelectMany(p => p.Notes).Select(n => n.ClaimIds[0]).ToList();
        return [.. parts.Select(p => new Passage(p.Html, p.IsTitle, Reading.Of(p.Notes.Select(n => new Note(
            n.Number, [.. n.ClaimIds.Select(id => byId[id])],
            n.Number > 1 ? firsts[n.Number - 2] : null,
            n.Number < firsts.Count ? firsts[n.Number] : null)))))];
    }
}

/// <param name="Html">A stretch of the text as HTML, up to where its notes stand.</param>
/// <param name="IsTitle">It is the page's h1.</param>
/// <param name="Readings">The notes on the excerpts that end in it.</param>
public sealed record Passage(string Html, bool IsTitle, IReadOnlyList<Reading> Readings);

/// <param name="Number">The number beside the words; null where the words are no longer found.</param>
/// <param name="Claims">The claims on one range of words, at least one.</param>
/// <param name="Previous">A claim of the note before.</param>
/// <param name="Next">A claim of the note after.</param>
public sealed record Note(int? Number, IReadOnlyList<Claim> Claims, string? Previous = null, string? Next = null);

/// <summary>The notes of a passage whose words were read the same way of the same roles; they stand together after one head.</summary>
/// <param name="Claims">By position, at least one.</param>
/// <param name="Notes">Each note with those of its claims that are read so.</param>
public sealed record Reading(IReadOnlyList<Claim> Claims, IReadOnlyList<(Note Note, IReadOnlyList<Claim> Claims)> Notes)
{
    /// <summary>Why the words up to here were read so; told once behind the last of several that were read so for one reason.</summary>
    public string? WhyAfter(Claim claim)
    {
        var next = Claims.SkipWhile(c => c != claim).ElementAtOrDefault(1);
        return next?.Note == claim.Note ? null : claim.Note;
    }

    /// <summary>The note after this one says the very same, so that it is enough to say it there: "26 27 28 Managing risks".</summary>
    public bool IsSaidNext(Note note)
    {
        var at = Notes.Select(n => n.Note).ToList().IndexOf(note);
        return at < Notes.Count - 1 && WhyAfter(Notes[at].Claims[^1]) is null
            && Notes[at].Claims is [{ Responsibility: { } same }] && Notes[at + 1].Claims is [{ Responsibility: { } next }] && same == next;
    }

    public static IReadOnlyList<Reading> Of(IEnumerable<Note> notes) => [.. notes
        .SelectMany(n => n.Claims, (note, claim) => (Note: note, Claim: claim))
        .GroupBy(n => (n.Claim.Reading(), string.Join(' ', n.Claim.Roles.Select(r => r.Slug))))
        .Select(g => new Reading(
            [.. g.Select(n => n.Claim)],
            [.. g.GroupBy(n => n.Note, n => n.Claim).Select(n => (n.Key, (IReadOnlyList<Claim>)[.. n]))]))];
}
