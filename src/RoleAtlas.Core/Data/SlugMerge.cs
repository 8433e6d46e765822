using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Content;

namespace RoleAtlas.Core.Data;

/// <summary>Matches the entities of one kind, and sees to it that a slug never leads to two things, now or before.</summary>
internal sealed class SlugMerge<TContent, TRow>(EntityKind kind, List<TRow> rows, ContentMerge merge)
    where TContent : EntityContent
    where TRow : SluggedRow
{
    private readonly List<(TContent Content, TRow Row)> pairs = [];
    private readonly Dictionary<string, Guid> ids = new(StringComparer.Ordinal);

    /// <summary>Each entity of the content with its row, in reading order.</summary>
    public IReadOnlyList<(TContent Content, TRow Row)> Pairs => pairs;

    /// <summary>The id of what the content calls by this slug.</summary>
    public Guid IdOf(string slug) => ids[slug];

    public SlugMerge<TContent, TRow> Match(IReadOnlyList<TContent> content, Func<TContent, Guid, TRow> create)
    {
        var byId = rows.ToDictionary(r => r.Id);
        var matched = content.Where(c => c.Id is not null && byId.ContainsKey(c.Id.Value))
            .ToDictionary(c => c.Slug, c => byId[c.Id!.Value], StringComparer.Ordinal);
        var taken = matched.Values.Select(r => r.Id).ToHashSet();
        var bySlug = rows.Where(r => !taken.Contains(r.Id)).ToDictionary(r => r.Slug, StringComparer.Ordinal);

        foreach (var entity in content)
        {
            if (!matched.TryGetValue(entity.Slug, out var row) && !bySlug.Remove(entity.Slug, out row))
            {
                row = create(entity, entity.Id ?? Guid.CreateVersion7());
                merge.Add(rows, row);
            }
            pairs.Add((entity, row));
            ids[entity.Slug] = row.Id;
        }

        var present = pairs.Select(p => p.Row.Id).ToHashSet();
        foreach (var row in rows.Where(r => !present.Contains(r.Id)).ToList())
            merge.LetGo(rows, row);
        Retire();
        return this;
    }

    private void Retire()
    {
        var retired = merge.RetiredSlugs.Where(r => r.Kind == kind).ToDictionary(r => r.Slug, StringComparer.Ordinal);
        foreach (var (content, row) in pairs)
        {
            var former = row.Slug == content.Slug ? content.RetiredSlugs : [row.Slug, .. content.RetiredSlugs];
            row.Slug = content.Slug;
            foreach (var slug in former)
            {
                if (!retired.TryGetValue(slug, out var known))
                    merge.Add(merge.RetiredSlugs, retired[slug] = new() { Kind = kind, Slug = slug, EntityId = row.Id });
                else if (known.EntityId != row.Id && IsBroughtBack(content))
                    known.EntityId = row.Id;
                else if (known.EntityId != row.Id)
                    merge.Problem(content.Place, $"{slug} is already a former slug of {Name(known.EntityId)}. Take it out.");
            }
        }

        foreach (var (content, row) in pairs)
        {
            if (!retired.TryGetValue(content.Slug, out var known))
                continue;
            if (known.EntityId == row.Id || IsBroughtBack(content))
                TakeBack(known);
            else
                merge.Problem(content.Place,
                    $"The slug {content.Slug} is a former slug of {Name(known.EntityId)}, to which its links lead for good. "
                    + "Choose another slug, or give the id of what is meant.");
        }
        RefuseSlugsOfTheAbsent(retired);
    }

    /// <summary>
    /// An export from before a merge gives back to what was merged the slugs that lead to what it was merged into: they were its own.
    /// Whoever brings it has asked for the catalogue to be as it says.
    /// </summary>
    private bool IsBroughtBack(TContent content) => merge.IsWhole && content.Id is not null;

    private void TakeBack(RetiredSlugRow former)
    {
        merge.RetiredSlugs.Remove(former);
        // One that was retired in this very import is in no table yet.
        if (!merge.Added.Remove(former))
            merge.Deleted.Add(former);
    }

    private void RefuseSlugsOfTheAbsent(Dictionary<string, RetiredSlugRow> retired)
    {
        var absent = rows.Where(r => merge.Absent.Contains(r.Id)).Select(r => r.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var (content, _) in pairs)
        {
            var former = retired.Values.Where(r => r.EntityId == ids[content.Slug]).Select(r => r.Slug);
            foreach (var slug in former.Append(content.Slug).Where(absent.Contains))
                merge.Problem(content.Place,
                    $"The slug {slug} belongs to another {Word.Of(kind)}, which this content does not have and the catalogue "
                    + "keeps. Choose another slug, or let the import delete what is missing.");
        }
    }

    private string Name(Guid id) => rows.Find(r => r.Id == id) is { } row
        ? $"the {Word.Of(kind)} {row.Slug}"
        : $"a deleted {Word.Of(kind)}";
}
