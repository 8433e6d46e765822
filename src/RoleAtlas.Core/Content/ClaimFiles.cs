using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Content;

/// <summary>Reads <c>claims/NN-slug.yml</c>: what a source claims, each claim with the words that back it.</summary>
internal sealed class ClaimFiles(CatalogueFile catalogue, SourceFiles sources, ContentProblems problems)
{
    private static readonly string[] Keys =
        ["quote", "id", "prefix", "suffix", "roles", "kind", "responsibility", "stance", "label", "note", "state", "position"];

    private static readonly string[] KeysOfResponsibility = ["responsibility", "stance"];

    private readonly Dictionary<string, List<ClaimContent>> claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContentPlace> ids = new(StringComparer.Ordinal);

    /// <summary>Every claim id that was written.</summary>
    public IReadOnlyCollection<string> Ids => ids.Keys;

    public IReadOnlyList<ClaimContent> Of(string source) => claims.GetValueOrDefault(source) ?? [];

    public void Read(ContentFile file)
    {
        var slug = ContentFormat.NameOf(file).Slug;
        if (!sources.Slugs.Contains(slug))
        {
            problems.Add(
                file.Path, 1,
                $"There is no source {ContentProblems.Show(slug)} for these claims: name the file as its source in "
                + $"{ContentFormat.Sources}/.{Nearest.Hint(slug, sources.Slugs)}");
        }
        if (!files.TryAdd(slug, file.Path))
            problems.Add(file.Path, 1, $"The claims of {slug} are already in {files[slug]}. Put them into one file.");
        if (file.Decode(problems) is not { } decoded)
            return;

        var text = YamlText.Parse(file.Path, decoded, linesBefore: 0, problems, out _);
        var read = text.Entries(text.Root, "claims", Keys).Select(e => ReadClaim(e, sources.TextOf(slug))).OfType<ClaimContent>();
        var list = new List<ClaimContent>();
        var seen = new Dictionary<ClaimIdentity, ContentPlace>();
        foreach (var claim in read)
        {
            if (!seen.TryAdd(ClaimIdentity.Of(claim), claim.Place))
                problems.Add(claim.Place, $"This claim is the same as the one on line {seen[ClaimIdentity.Of(claim)].Line}. Take one out.");
            list.Add(claim);
        }
        claims.TryAdd(slug, list);
    }

    private ClaimContent? ReadClaim(YamlEntry entry, SourceText? text)
    {
        var id = Id(entry);
        var roles = Roles(entry);
        var kind = entry.Has("kind") ? entry.OneOf<ClaimKind>("kind") : ClaimKind.Responsibility;
        var stance = entry.OneOf<Stance>("stance");
        var (responsibility, label, note) = (entry.Text("responsibility"), entry.Text("label"), entry.Text("note", CatalogueRules.LongestText));
        if (kind is { } known)
            CheckKind(entry, known, stance, roles.Count);
        if (responsibility is not null && catalogue.IsKnown && !catalogue.ResponsibilitySlugs.Contains(responsibility))
        {
            entry.Problem("responsibility",
                $"There is no responsibility {ContentProblems.Show(responsibility)}."
                + Nearest.Hint(responsibility, catalogue.ResponsibilitySlugs));
        }
        var excerpt = entry.Required("quote") is { } quote && text is not null ? Excerpt(entry, quote, text) : null;
        return excerpt is null || kind is null
            ? null
            : new ClaimContent
            {
                Place = entry.PlaceOf("quote"),
                Id = id,
                Excerpt = excerpt,
                Roles = roles,
                Kind = kind.Value,
                Responsibility = responsibility,
                Stance = stance,
                Label = label,
                Note = note,
            };
    }

    private string? Id(YamlEntry entry)
    {
        if (entry.Text("id") is not { } id)
            return null;

        if (!ClaimId.IsValid(id))
        {
            entry.Problem("id",
                $"{ContentProblems.Show(id)} is no claim id: {ClaimId.Length} of the characters {ClaimId.Alphabet}. "
                + "Leave it out to get one.");
        }
        else if (!ids.TryAdd(id, entry.PlaceOf("id")))
        {
            entry.Problem("id", $"The claim id {id} is already used at {ids[id].File}:{ids[id].Line}. Leave it out to get a new one.");
        }
        return id;
    }

    private List<string> Roles(YamlEntry entry)
    {
        var written = entry.Items("roles");
        if (!entry.Has("roles"))
            entry.Required("roles");
        else if (entry.IsEmptyList("roles"))
            entry.Problem("roles", "Name at least one role, as in [product-manager].");
        var roles = new List<string>();
        foreach (var (role, place) in written)
        {
            if (catalogue.IsKnown && !catalogue.RoleSlugs.Contains(role))
                problems.Add(place, $"There is no role {ContentProblems.Show(role)}.{Nearest.Hint(role, catalogue.RoleSlugs)}");
            else if (roles.Contains(role, StringComparer.Ordinal))
                problems.Add(place, $"The role {role} is named twice.");
            else
                roles.Add(role);
        }
        return roles;
    }

    private static void CheckKind(YamlEntry entry, ClaimKind kind, Stance? stance, int roles)
    {
        if (kind is ClaimKind.Responsibility)
        {
            entry.Required("responsibility");
            entry.Required("stance");
            if (entry.Has("label"))
                entry.Problem("label", "A claim of kind responsibility has no label: it is shown by its responsibility's name.");
            if (stance is Stance.Leads && roles > 1)
                entry.Problem("stance", "What a source gives to several roles together has the stance shares, not leads.");
            return;
        }
        entry.Line("label", OneLine.LongestWords);
        foreach (var key in KeysOfResponsibility.Where(entry.Has))
            entry.Problem(key, $"A claim of kind {Word.Of(kind)} has no {key}. Take it out, or make the kind responsibility.");
    }

    private static Excerpt? Excerpt(YamlEntry entry, string quote, SourceText text)
    {
        var (prefix, suffix) = (entry.Text("prefix") ?? "", entry.Text("suffix") ?? "");
        var start = entry.Number("position") is { } position ? CodePoints.ToOffset(text.Plain, Math.Min(position, SourceText.MaximumSize)) : (int?)null;

        // Written by an export for words that a change of the text has lost. Only a person attaches them again.
        if (entry.OneOf<ExcerptState>("state") is { } lost and not ExcerptState.Anchored)
            return new Excerpt(quote, prefix, suffix, start ?? 0, start + quote.Length ?? 0, lost);

        var found = Anchor.Find(text, quote, prefix, suffix, start);
        if (found.IsAnchored)
            return found.Excerpt;

        var shown = ContentProblems.Show(quote);
        entry.Problem("quote", found.Occurrences switch
        {
            0 when found.Proposal is { } nearest =>
                $"The quote {shown} does not occur in the source. The nearest words are "
                + $"{ContentProblems.Show(nearest.Words)}. Copy the words as a reader sees them.",
            0 => $"The quote {shown} does not occur in the source. Copy the words as a reader sees them.",
            var n when prefix.Length + suffix.Length == 0 =>
                $"The quote {shown} occurs {n} times. Add a prefix or a suffix: the words right before or right after it.",
            var n => $"The quote {shown} occurs {n} times, and this prefix and suffix do not single one out. "
                + "Give the words right before and right after it.",
        });
        return null;
    }
}
