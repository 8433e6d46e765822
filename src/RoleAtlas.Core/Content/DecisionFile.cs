using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Editing;
using YamlDotNet.RepresentationModel;

namespace RoleAtlas.Core.Content;

/// <summary>Reads <c>decisions.yml</c>: what the organisation agreed.</summary>
internal sealed class DecisionFile(EntityKeys keys, CatalogueFile catalogue, ClaimFiles claims, ContentProblems problems)
{
    private static readonly string[] Keys =
        ["responsibility", "id", "letters", "reason", "upheld", "overruled", "by", "decided", "review",
        "sources-said", "sources-said-of", "upheld-then"];

    private readonly List<DecisionContent> found = [];
    private readonly Dictionary<string, ContentPlace> responsibilities = new(StringComparer.Ordinal);

    public IReadOnlyList<DecisionContent> Found => found;

    public void Read(ContentFile file)
    {
        if (file.Decode(problems) is not { } decoded)
            return;

        var text = YamlText.Parse(file.Path, decoded, linesBefore: 0, problems, out _);
        foreach (var entry in text.Entries(text.Root, "decisions", Keys))
            ReadDecision(entry, text);
    }

    private void ReadDecision(YamlEntry entry, YamlText text)
    {
        var responsibility = entry.Required("responsibility");
        if (responsibility is not null)
            CheckResponsibility(entry, responsibility);
        var id = keys.Id(entry);
        var letters = Letters(entry, text);
        var (reason, by) = (entry.Required("reason", CatalogueRules.LongestText), entry.Line("by", OneLine.LongestWords));
        var (upheld, overruled) = (Claims(entry, "upheld"), Claims(entry, "overruled"));
        foreach (var both in upheld.Intersect(overruled, StringComparer.Ordinal))
            entry.Problem("overruled", $"The claim {both} is both upheld and overruled. Take it out of one.");
        var decided = entry.Required("decided") is null ? null : entry.Date("decided");
        var review = entry.Date("review");
        var basis = Basis(entry);
        if (responsibility is null || reason is null || by is null || decided is null)
            return;

        found.Add(new DecisionContent
        {
            Place = entry.PlaceOf("responsibility"),
            Id = id,
            Responsibility = responsibility,
            Letters = letters,
            Reason = reason,
            Upheld = upheld,
            Overruled = overruled,
            DecidedBy = by,
            Decided = decided.Value,
            Review = review,
            Basis = basis,
        });
    }

    private void CheckResponsibility(YamlEntry entry, string responsibility)
    {
        if (catalogue.IsKnown && !catalogue.ResponsibilitySlugs.Contains(responsibility))
        {
            entry.Problem("responsibility",
                $"There is no responsibility {ContentProblems.Show(responsibility)}."
                + Nearest.Hint(responsibility, catalogue.ResponsibilitySlugs));
        }
        else if (!responsibilities.TryAdd(responsibility, entry.PlaceOf("responsibility")))
        {
            entry.Problem("responsibility",
                $"There is already a decision on {responsibility} on line {responsibilities[responsibility].Line}. Put both into one.");
        }
    }

    private Dictionary<string, RaciLetter> Letters(YamlEntry entry, YamlText text)
    {
        var letters = new Dictionary<string, RaciLetter>(StringComparer.Ordinal);
        if (entry.Node("letters") is not { } node)
            return letters;
        if (node is not YamlMappingNode mapping)
        {
            entry.Problem("letters", "There must be a letter for each role here, as in \"product-manager: accountable\".");
            return letters;
        }

        foreach (var (key, value) in mapping)
        {
            var role = (key as YamlScalarNode)?.Value ?? "";
            if (catalogue.IsKnown && !catalogue.RoleSlugs.Contains(role))
                text.Problem(key, $"There is no role {ContentProblems.Show(role)}.{Nearest.Hint(role, catalogue.RoleSlugs)}");
            else if (Word.Parse<RaciLetter>((value as YamlScalarNode)?.Value ?? "") is not { } letter)
                text.Problem(value, $"The letter of {role} must be one of {string.Join(", ", Word.All<RaciLetter>())}.");
            else
                letters.Add(role, letter);
        }
        return letters;
    }

    private DecisionBasisContent? Basis(YamlEntry entry)
    {
        var roles = new List<string>();
        foreach (var (role, place) in entry.Items("sources-said-of"))
        {
            if (catalogue.IsKnown && !catalogue.RoleSlugs.Contains(role) && !Guid.TryParse(role, out _))
                problems.Add(place, $"There is no role {ContentProblems.Show(role)}.{Nearest.Hint(role, catalogue.RoleSlugs)}");
            else
                roles.Add(role);
        }
        var upheld = entry.Number("upheld-then") ?? 0;
        return entry.OneOf<VerdictKind>("sources-said") is { } verdict ? new DecisionBasisContent(verdict, roles, upheld) : null;
    }

    private List<string> Claims(YamlEntry entry, string key)
    {
        var named = new List<string>();
        foreach (var (id, place) in entry.Items(key))
        {
            if (!claims.Ids.Contains(id))
                problems.Add(place, $"There is no claim with the id {ContentProblems.Show(id)} in {ContentFormat.Claims}/.{Nearest.Hint(id, claims.Ids)}");
            else if (named.Contains(id, StringComparer.Ordinal))
                problems.Add(place, $"The claim {id} is named twice.");
            else
                named.Add(id);
        }
        return named;
    }
}
