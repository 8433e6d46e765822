using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Core.Editing;

/// <summary>
/// What has to hold after every edit, whoever makes it: what the content format could not say, and what would lead a link
/// to two things, is refused.
/// </summary>
internal static class CatalogueRules
{
    public const int LongestAbbreviation = 12;
    public const int LongestText = 4000;

    public static void Check(EditedCatalogue catalogue)
    {
        var rows = catalogue.Rows;
        CheckSlugs(catalogue, rows.Areas);
        CheckSlugs(catalogue, rows.Roles);
        CheckSlugs(catalogue, rows.Responsibilities);
        CheckSlugs(catalogue, rows.Sources);
        foreach (var area in rows.Areas)
            CheckLine(catalogue, "Name", area.Name, OneLine.LongestName, "Give the area a name.", area.Id);
        foreach (var role in rows.Roles)
        {
            CheckLine(catalogue, "Name", role.Name, OneLine.LongestName, "Give the role a name.", role.Id);
            CheckLine(catalogue, "Abbreviation", role.Abbreviation, OneLine.LongestWords, "Give the role an abbreviation: a few letters, as in PdM.", role.Id);
        }
        foreach (var responsibility in rows.Responsibilities)
            CheckLine(catalogue, "Name", responsibility.Name, OneLine.LongestName, "Give the responsibility a name.", responsibility.Id);
        CheckReferences(catalogue);
        CheckSources(catalogue);
        foreach (var claim in rows.Claims)
            CheckClaim(catalogue, claim);
        CheckPublicIds(catalogue);
        CheckRepeatedClaims(catalogue);
        foreach (var decision in rows.Decisions)
            CheckDecision(catalogue, decision);
    }

    /// <summary>
    /// Two columns or rows of one name could not be told apart. Content that is brought may have them, and so this is asked of
    /// edits alone.
    /// </summary>
    public static void CheckNamesDiffer(EditedCatalogue catalogue)
    {
        CheckNamesDiffer(catalogue, catalogue.Rows.Roles, r => r.Name);
        CheckNamesDiffer(catalogue, catalogue.Rows.Responsibilities, r => r.Name);
    }

    private static void CheckNamesDiffer<TRow>(EditedCatalogue catalogue, List<TRow> rows, Func<TRow, string> nameOf) where TRow : SluggedRow
    {
        foreach (var same in rows.GroupBy(r => Spaced(nameOf(r)), StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            // Said of each, so that those that were alike before are known to have been.
            foreach (var row in same)
            {
                catalogue.Refuse("Name", $"There is a {Word.Of(CatalogueRows.KindOf(row))} named “{same.Key}” already.",
                    "Choose another name, or merge the two.", same.Select(r => r.Id).Prepend(row.Id));
            }
        }
    }

    private static string Spaced(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void CheckSlugs<TRow>(EditedCatalogue catalogue, List<TRow> rows) where TRow : SluggedRow
    {
        if (rows.Count == 0)
            return;

        var kind = CatalogueRows.KindOf(rows[0]);
        var retired = catalogue.Rows.RetiredSlugs.Where(r => r.Kind == kind).ToDictionary(r => r.Slug, r => r.EntityId, StringComparer.Ordinal);
        var taken = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!Slug.IsValid(row.Slug))
            {
                catalogue.Refuse("Slug",
                    $"{ContentProblems.Show(row.Slug)} cannot stand in an address: use lower-case letters and digits in parts joined by "
                    + $"single hyphens, as in product-manager; {Slug.MaximumLength} characters at most.");
            }
            else if (kind is EntityKind.Role && !Slug.IsValidForRole(row.Slug))
            {
                catalogue.Refuse("Slug", $"The part “{Slug.RoleSeparator}” separates roles in an address. Choose another word.");
            }
            else if (!taken.TryAdd(row.Slug, row.Id))
            {
                catalogue.Refuse("Slug", $"The address {row.Slug} is already that of another {Word.Of(kind)}.", "Choose another.", row.Id, taken[row.Slug]);
            }
            else if (retired.TryGetValue(row.Slug, out var other) && other != row.Id)
            {
                catalogue.Refuse("Slug",
                    $"The address {row.Slug} once led to another {Word.Of(kind)}, and its links lead there for good.", "Choose another.", row.Id, other);
            }
        }
    }

    private static void CheckLine(EditedCatalogue catalogue, string field, string? text, int longest, string whereEmpty, Guid of, string? called = null)
    {
        if (string.IsNullOrWhiteSpace(text))
            catalogue.Refuse(field, whereEmpty, null, of);
        else if (OneLine.Wrong(text, longest) is { } wrong)
            catalogue.Refuse(field, $"The {called ?? field.ToLowerInvariant()} {wrong}", null, of);
    }

    private static void CheckReferences(EditedCatalogue catalogue)
    {
        var rows = catalogue.Rows;
        var areas = rows.Areas.Select(a => a.Id).ToHashSet();
        if (rows.Responsibilities.Where(r => !areas.Contains(r.AreaId)).ToList() is { Count: > 0 } orphans)
        {
            catalogue.Refuse(null, $"{Those(catalogue, orphans, "responsibilities")} would be left without an area.",
                "Move them first, or delete them.", orphans.SelectMany(r => new[] { r.Id, r.AreaId }));
        }

        var roles = rows.Roles.Select(r => r.Id).ToHashSet();
        if (rows.Claims.Where(c => c.Roles.Exists(r => !roles.Contains(r.RoleId))).ToList() is { Count: > 0 } nobody)
        {
            catalogue.Refuse(null, $"{Those(catalogue, nobody, "claims")} would name a role that is gone.",
                "Delete them too, or merge the role into another.", nobody.SelectMany(c => c.Roles.Select(r => r.RoleId).Where(id => !roles.Contains(id)).Append(c.Id)));
        }

        var responsibilities = rows.Responsibilities.Select(r => r.Id).ToHashSet();
        if (rows.Claims.Where(c => c.ResponsibilityId is { } id && !responsibilities.Contains(id)).ToList() is { Count: > 0 } nothing)
        {
            catalogue.Refuse(null, $"{Those(catalogue, nothing, "claims")} would be about a responsibility that is gone.",
                "Delete them too, or merge it into another.", nothing.SelectMany(c => new[] { c.Id, c.ResponsibilityId!.Value }));
        }

        var sources = rows.Sources.Select(s => s.Id).ToHashSet();
        if (rows.Claims.Where(c => !sources.Contains(c.SourceId)).ToList() is { Count: > 0 } unfounded)
        {
            catalogue.Refuse(null, $"{Those(catalogue, unfounded, "claims")} would rest on a source that is gone.",
                "Delete them too.", unfounded.SelectMany(c => new[] { c.Id, c.SourceId }));
        }

        var claims = rows.Claims.Select(c => c.Id).ToHashSet();
        foreach (var decision in rows.Decisions)
        {
            if (rows.Responsibilities.Find(r => r.Id == decision.ResponsibilityId) is not { } of)
            {
                var name = Gone<ResponsibilityRow>(catalogue, decision.ResponsibilityId)?.Name;
                catalogue.Refuse(null, $"The decision on {name ?? "a responsibility"} would be left without its responsibility, which is gone.",
                    "Take it back first.", decision.Id, decision.ResponsibilityId);
            }
            else if (decision.Letters.Keys.Where(r => !roles.Contains(r)).ToList() is [var role, ..])
            {
                RefuseDecision(catalogue, decision, of, role, Gone<RoleRow>(catalogue, role) is { } gone
                    ? $"gives the {AtlasWords.InSentence(gone.Name)} a letter" : "gives a letter to a role that is gone");
            }
            else if (decision.Upheld.Concat(decision.Overruled).Where(c => !claims.Contains(c)).ToList() is [var claim, ..])
            {
                RefuseDecision(catalogue, decision, of, claim, Gone<ClaimRow>(catalogue, claim) is { } gone
                    ? $"upholds or overrules {ChangeNames.Of(EntityKind.Claim, gone, rows)}" : "upholds or overrules a claim that is gone");
            }
        }
        foreach (var twice in rows.Decisions.GroupBy(d => d.ResponsibilityId).Where(g => g.Count() > 1))
        {
            catalogue.Refuse(null, $"There would be two of {ChangeNames.Of(EntityKind.Decision, twice.First(), rows)}.", "Change the one there is.",
                twice.Select(d => d.Id));
        }
    }

    /// <summary>
    /// Where the edit deletes what the decision names, changing the decision is enough, so that nobody has to undo all that came
    /// with it. Where that was gone before, it is the decision that comes back.
    /// </summary>
    private static void RefuseDecision(EditedCatalogue catalogue, DecisionRow decision, ResponsibilityRow on, Guid named, string does)
    {
        var fact = $"The decision on {on.Name} {does}.";
        if (catalogue.Deleted.OfType<EntityRow>().Any(r => r.Id == named))
            catalogue.Refuse(new EditProblem(null, $"{fact} Change that decision first.") { DecisionOn = on.Slug });
        else
            catalogue.Refuse(null, fact, "Take it back first.", decision.Id, named);
    }

    /// <summary>What the edit itself deletes; null where it was gone before.</summary>
    private static TRow? Gone<TRow>(EditedCatalogue catalogue, Guid id) where TRow : EntityRow =>
        catalogue.Deleted.OfType<TRow>().FirstOrDefault(r => r.Id == id);

    private static void CheckSources(EditedCatalogue catalogue)
    {
        foreach (var source in catalogue.Rows.Sources)
        {
            CheckLine(catalogue, "Title", source.Title, OneLine.LongestTitle, "Give the source a title.", source.Id);
            CheckLine(catalogue, "Kind", source.Kind, OneLine.LongestWords, "Say what the source is, as in “Job description”.", source.Id);
            if (source.Link is { } link && !(Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
                catalogue.Refuse("Link", "The link must be an address that begins with http:// or https://.");
        }
        foreach (var same in catalogue.Rows.Sources.GroupBy(s => s.Order).Where(g => g.Count() > 1))
            catalogue.Refuse("Order", $"The number {same.Key} would be that of {same.Count()} sources.", "Each has its own.", same.Select(s => s.Id));
    }

    private static void CheckClaim(EditedCatalogue catalogue, ClaimRow claim)
    {
        if (claim.Roles.Count == 0)
            catalogue.Refuse("Roles", "A claim names at least one role.", null, claim.Id);
        if (claim.Note is { Length: > LongestText })
            catalogue.Refuse("Note", $"The note is {claim.Note.Length} characters long; {LongestText} are the most.", null, claim.Id);
        if (claim.Kind is ClaimKind.Responsibility)
        {
            if (claim.ResponsibilityId is null)
                catalogue.Refuse("Responsibility", "Say which responsibility the words are about.", null, claim.Id);
            if (claim.Stance is null)
                catalogue.Refuse("Stance", "Say whether the source gives it to the role, shares it, lets the role support, or denies it.", null, claim.Id);
            else if (claim.Stance is Stance.Leads && claim.Roles.Count > 1)
                catalogue.Refuse("Stance", "What a source gives to several roles together is shared among them, not given to one.", null, claim.Id);
            if (claim.Label is not null)
                catalogue.Refuse("Label", "A claim about a responsibility is shown by its name and has no label.", null, claim.Id);
        }
        else
        {
            CheckLine(catalogue, "Label", claim.Label, OneLine.LongestWords, "Give it a few words to be shown by.", claim.Id);
            if (claim.ResponsibilityId is not null || claim.Stance is not null)
                catalogue.Refuse("Responsibility", $"A claim of kind {Word.Of(claim.Kind)} is about no responsibility.", null, claim.Id);
        }
    }

    /// <summary>How many are accountable is no rule but a check: people may know why.</summary>
    private static void CheckDecision(EditedCatalogue catalogue, DecisionRow decision)
    {
        if (string.IsNullOrWhiteSpace(decision.Reason) || decision.Reason.Length > LongestText)
            catalogue.Refuse("Reason", $"Say why it was decided so, in {LongestText} characters at most.", null, decision.Id);
        CheckLine(catalogue, "DecidedBy", decision.DecidedBy, OneLine.LongestWords, "Say who agreed, as in “Leadership team”.", decision.Id, "line of who agreed");
        if (decision.Upheld.Intersect(decision.Overruled).Any())
            catalogue.Refuse("Upheld", "A claim is upheld or overruled, not both.", null, decision.Id);
    }

    /// <summary>What is brought back from the history may be there again under the same id, from an import.</summary>
    private static void CheckPublicIds(EditedCatalogue catalogue)
    {
        foreach (var same in catalogue.Rows.Claims.GroupBy(c => c.PublicId, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            catalogue.Refuse(null, $"The claim {same.Key} on the words {ContentProblems.Show(same.First().Exact)} would be there twice.",
                "Delete the one there is first.", same.Select(c => c.Id));
        }
    }

    /// <summary>The content format takes two claims that say the same for one written twice.</summary>
    private static void CheckRepeatedClaims(EditedCatalogue catalogue)
    {
        foreach (var same in catalogue.Rows.Claims.GroupBy(ClaimSaid.By).Where(g => g.Count() > 1))
        {
            catalogue.Refuse(null, $"The words {ContentProblems.Show(same.First().Exact)} would back the same claim twice.",
                "One is enough.", same.Select(c => c.Id));
        }
    }

    /// <summary>"The claim “craft the vision”", "3 claims, “craft the vision” among them,".</summary>
    private static string Those<TRow>(EditedCatalogue catalogue, List<TRow> rows, string many) where TRow : EntityRow => rows.Count == 1
        ? AtlasWords.Sentence(ChangeNames.Of(CatalogueRows.KindOf(rows[0]), rows[0], catalogue.Rows))
        : $"{rows.Count} {many}, {ChangeNames.Of(rows[0])} among them,";
}

/// <summary>
/// What a claim says, whichever id it has: the rule of <see cref="ClaimIdentity"/>, by which content files are read, so that
/// what is exported can be imported.
/// </summary>
internal sealed record ClaimSaid(
    Guid Source, ClaimKind Kind, Guid? Responsibility, Stance? Stance, string Roles, string Exact, string? Label, int Start)
{
    public static ClaimSaid By(ClaimRow claim) => new(
        claim.SourceId, claim.Kind, claim.ResponsibilityId, claim.Stance,
        string.Join(' ', claim.Roles.Select(r => r.RoleId).Order()), claim.Exact, claim.Label, claim.Start);
}
