using RoleAtlas.Core.Content;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Data;

/// <summary>
/// Matches claims by public id, then by what they say; anchors those anew that the content does not bring while it
/// changes the text under them.
/// </summary>
internal sealed class ClaimMerge(
    CatalogueRows rows, TextMerge texts, Func<string, Guid> role, Func<string, Guid> responsibility, ContentMerge merge)
{
    private readonly Dictionary<string, ClaimRow> byPublicId =
        rows.Claims.ToDictionary(c => c.PublicId, StringComparer.Ordinal);

    private readonly Dictionary<string, Guid> written = new(StringComparer.Ordinal);

    /// <summary>The id of what the content calls by this public id.</summary>
    public Guid IdOf(string publicId) => written[publicId];

    public void Match(IReadOnlyList<(SourceContent Content, SourceRow Row)> sources)
    {
        var brought = sources.SelectMany(s => s.Content.Claims.Select(c => (Claim: c, Source: s.Row, Text: s.Content.Text))).ToList();
        var ids = brought.Select(b => b.Claim.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var unmatched = rows.Claims.Where(c => !ids.Contains(c.PublicId)).ToLookup(KeyOf)
            .ToDictionary(g => g.Key, g => g.ToList());
        ids.UnionWith(byPublicId.Keys);

        var absent = rows.Claims.ToHashSet();
        foreach (var (claim, source, text) in brought)
        {
            var row = claim.Id is { } id && byPublicId.TryGetValue(id, out var known)
                ? known
                : Same(unmatched, claim, source) ?? Create(claim, source, ids);
            absent.Remove(row);
            if (claim.Id is { } written)
                this.written[written] = row.Id;
            Write(claim, source, text, row);
        }
        foreach (var row in absent)
            LetGo(row);
    }

    private ClaimRow? Same(Dictionary<ClaimKey, List<ClaimRow>> unmatched, ClaimContent claim, SourceRow source)
    {
        if (!unmatched.TryGetValue(KeyOf(claim, source), out var alike) || alike.Count == 0)
            return null;

        var nearest = alike
            .OrderByDescending(r => r.Label == claim.Label)
            .ThenBy(r => Math.Abs((long)r.Start - claim.Excerpt.Start))
            .First();
        alike.Remove(nearest);
        return nearest;
    }

    private ClaimRow Create(ClaimContent claim, SourceRow source, HashSet<string> ids)
    {
        var row = new ClaimRow
        {
            PublicId = claim.Id ?? ClaimId.New($"{source.Slug}\n{ClaimIdentity.Of(claim)}", ids),
            SourceId = source.Id,
            SourceRevisionId = texts.CurrentOf(source.Id),
            Exact = claim.Excerpt.Exact,
        };
        merge.Add(rows.Claims, row);
        return row;
    }

    private void Write(ClaimContent claim, SourceRow source, SourceText text, ClaimRow row)
    {
        row.SourceId = source.Id;
        (row.Kind, row.Stance, row.Label, row.Note) = (claim.Kind, claim.Stance, claim.Label, claim.Note);
        row.ResponsibilityId = claim.Responsibility is { } slug ? responsibility(slug) : null;
        WriteRoles(claim, row);

        if (claim.Excerpt.State is ExcerptState.Anchored)
        {
            // Other words around it may tell the same place as well; they are no change.
            if (texts.HasChanged(source.Id) || claim.Excerpt != row.Excerpt with { Prefix = claim.Excerpt.Prefix, Suffix = claim.Excerpt.Suffix })
                row.Excerpt = claim.Excerpt;
            row.SourceRevisionId = texts.CurrentOf(source.Id);
        }
        else
        {
            row.Excerpt = claim.Excerpt with { Start = row.Start, End = row.End };
            // Where the content does not say where the words stood, the row remembers.
            if (claim.Excerpt.End > 0 && CodePoints.FromOffset(text.Plain, row.Start) != CodePoints.FromOffset(text.Plain, claim.Excerpt.Start))
                row.Excerpt = claim.Excerpt;
        }
    }

    private void WriteRoles(ClaimContent claim, ClaimRow row)
    {
        var roles = claim.Roles.Select(role).ToHashSet();
        foreach (var gone in row.Roles.Where(r => !roles.Contains(r.RoleId)).ToList())
        {
            row.Roles.Remove(gone);
            merge.Deleted.Add(gone);
        }
        foreach (var id in roles.Where(id => row.Roles.TrueForAll(r => r.RoleId != id)))
            merge.Add(row.Roles, new ClaimRoleRow { ClaimId = row.Id, RoleId = id });
    }

    private void LetGo(ClaimRow row)
    {
        if (merge.LetGo(rows.Claims, row))
            merge.Deleted.AddRange(row.Roles);
        else
            texts.AnchorAnew(row);
    }

    private static ClaimKey KeyOf(ClaimRow row) =>
        new(row.SourceId, row.Kind, row.ResponsibilityId, row.Stance, Roles(row.Roles.Select(r => r.RoleId)), row.Exact);

    private ClaimKey KeyOf(ClaimContent claim, SourceRow source) => new(
        source.Id,
        claim.Kind,
        claim.Responsibility is { } slug ? responsibility(slug) : null,
        claim.Stance,
        Roles(claim.Roles.Select(role)),
        claim.Excerpt.Exact);

    private static string Roles(IEnumerable<Guid> roles) => string.Join(' ', roles.Order());

    private sealed record ClaimKey(
        Guid Source, Claims.ClaimKind Kind, Guid? Responsibility, Claims.Stance? Stance, string Roles, string Exact);
}
