using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Sources;

namespace RoleAtlas.Core.Search;

/// <summary>Everything that answers to a question, the best first; nothing is left out.</summary>
/// <param name="Question">As it was understood.</param>
/// <param name="Needed">How many of the words found every result holds: half of them, or fewer where none holds so many.</param>
/// <param name="Responsibilities">By name, description or area, and by what sources say of them.</param>
/// <param name="Roles">By name and summary.</param>
/// <param name="Claims">Sentences on which claims rest.</param>
/// <param name="Sources">Titles, and sentences on which no claim rests.</param>
public sealed record SearchResults(
    SearchQuestion Question,
    int Needed,
    IReadOnlyList<ResponsibilityHit> Responsibilities,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<ClaimHit> Claims,
    IReadOnlyList<SourceHit> Sources)
{
    public int Count => Responsibilities.Count + Roles.Count + Claims.Count + Sources.Count;

    /// <summary>The question is a role's name, and asks for that role before it asks for anything done.</summary>
    public bool NamesARole => Roles.Count > 0 && Roles[0].Aliases.Append(Roles[0].Name).Any(name =>
        Question.StrongStems.SetEquals(WordAnalyzer.WordsOf(name).Select(w => w.Stem)));

    /// <summary>The text with the words of the question told apart.</summary>
    public Snippet Mark(string text) => Snippet.Of(text, Question);

    /// <summary>As <see cref="Mark"/>, and of a long text only what stands around the words of the question.</summary>
    public Snippet Excerpt(string text) => Snippet.Around(text, Question);
}

/// <summary>A responsibility that answers, with what sources say of it.</summary>
public sealed class ResponsibilityHit
{
    private readonly IEnumerable<Claim> claims;
    private readonly IReadOnlyDictionary<Claim, Passage> passages;

    /// <param name="responsibility">The row.</param>
    /// <param name="answering">Those of its claims that answer, the best first.</param>
    /// <param name="voices">What every source says of it.</param>
    /// <param name="passages">Where the claims stand.</param>
    internal ResponsibilityHit(
        Responsibility responsibility, IReadOnlyList<Claim> answering, IReadOnlyList<Voice> voices, IReadOnlyDictionary<Claim, Passage> passages)
    {
        Responsibility = responsibility;
        Answering = answering;
        this.passages = passages;
        claims = answering.Concat(voices.SelectMany(v => v.Claims).OrderBy(c => c.Stance).ThenBy(c => c.Roles.Count));
    }

    public Responsibility Responsibility { get; }

    /// <summary>Those of its claims that answer, the best first; none where only its name or description does.</summary>
    public IReadOnlyList<Claim> Answering { get; }

    /// <summary>The words that answer best, else those that say most plainly whose it is; null where no source says anything.</summary>
    public ClaimHit? Quote => QuoteOf(claims.FirstOrDefault());

    /// <summary>As <see cref="Quote"/>, of what is said of this role.</summary>
    public ClaimHit? QuoteFor(Role role) => QuoteOf(claims.FirstOrDefault(c => c.Roles.Contains(role)));

    private ClaimHit? QuoteOf(Claim? claim) => claim is null ? null : new ClaimHit(passages[claim], [claim]);
}

/// <param name="Passage">A sentence.</param>
/// <param name="Claims">Those of its claims that answer, the best first; at least one.</param>
public sealed record ClaimHit(Passage Passage, IReadOnlyList<Claim> Claims);

/// <param name="Source">The source.</param>
/// <param name="Passage">A sentence on which no claim rests; null where it is the title that answers.</param>
public sealed record SourceHit(Source Source, Passage? Passage);
