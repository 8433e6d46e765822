using RoleAtlas.Core.Data;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Editing;

/// <summary>A new source with its text.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Kind">What it is: "Job description".</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Text">Line breaks LF, without front matter.</param>
public sealed record AddSource(string Title, string Kind, string Slug, SourceText Text) : Edit
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string? Author { get; init; }
    public string? Publisher { get; init; }
    public DateOnly? Published { get; init; }
    public string? Link { get; init; }
    public IReadOnlyList<string> Hashtags { get; init; } = [];
    public string? Note { get; init; }

    /// <summary>Its number; null gives it the next.</summary>
    public int? Order { get; init; }

    public bool IsDraft { get; init; } = true;

    internal override string Summarise(CatalogueRows rows) => $"Added source {Title}{(IsDraft ? " as a draft" : "")}";

    internal override void Apply(EditedCatalogue catalogue)
    {
        if (string.IsNullOrWhiteSpace(Text.Plain))
        {
            catalogue.Refuse(nameof(Text), "The source has no words yet. Paste or upload its text.");
            return;
        }

        var row = new SourceRow
        {
            Id = Id,
            Slug = Slug,
            Title = Title,
            Kind = Kind,
            Author = Author,
            Publisher = Publisher,
            Published = Published,
            Link = Link,
            Hashtags = [.. Hashtags],
            Note = Note,
            Order = Order ?? catalogue.Rows.Sources.Select(s => s.Order).DefaultIfEmpty(0).Max() + 1,
            IsDraft = IsDraft,
        };
        catalogue.Add(row);
        new TextMerge(catalogue.Rows, catalogue.Now, catalogue.Added).Bring(row, Text);
        catalogue.Texts.Add(Text);
    }
}

/// <summary>
/// A new text of a source. Its excerpts are looked for in it: those that are not found for certain keep their words and need
/// review, or are orphaned.
/// </summary>
/// <param name="Source">Whose text.</param>
/// <param name="Text">Line breaks LF, without front matter. The text as it is changes nothing.</param>
public sealed record ChangeText(Seen Source, SourceText Text) : Edit
{
    internal override string Summarise(CatalogueRows rows) =>
        $"Changed the text of source {rows.Sources.Find(s => s.Id == Source.Id)?.Title}";

    internal override void Apply(EditedCatalogue catalogue)
    {
        if (catalogue.Find<SourceRow>(Source) is not { } row)
            return;
        if (string.IsNullOrWhiteSpace(Text.Plain))
        {
            catalogue.Refuse(nameof(Text), "The text has no words. To take the source out of the atlas, make it a draft or delete it.");
            return;
        }

        var texts = new TextMerge(catalogue.Rows, catalogue.Now, catalogue.Added);
        texts.Bring(row, Text);
        var claims = catalogue.Rows.Claims.Where(c => c.SourceId == row.Id).ToList();
        var lost = claims.Where(c => c.State is not ExcerptState.Anchored).ToList();
        foreach (var claim in claims)
            texts.AnchorAnew(claim);
        // Of those that are found at one place now, one that was not lost is kept.
        catalogue.DropRepeatedClaims(lost);
        catalogue.DropRepeatedClaims(claims);
        catalogue.Texts.Add(Text);
    }
}

/// <summary>Lets the claims of a draft count for everybody.</summary>
public sealed record PublishSource(Seen Source) : Edit
{
    internal override string Summarise(CatalogueRows rows) =>
        $"Published source {rows.Sources.Find(s => s.Id == Source.Id)?.Title}";

    internal override void Apply(EditedCatalogue catalogue)
    {
        if (catalogue.Find<SourceRow>(Source) is { } row)
            row.IsDraft = false;
    }
}

/// <summary>Takes a source back from the readers; editors go on seeing it in the preview with drafts.</summary>
public sealed record MakeDraft(Seen Source) : Edit
{
    internal override string Summarise(CatalogueRows rows) =>
        $"Made source {rows.Sources.Find(s => s.Id == Source.Id)?.Title} a draft";

    internal override void Apply(EditedCatalogue catalogue)
    {
        if (catalogue.Find<SourceRow>(Source) is { } row)
            row.IsDraft = true;
    }
}
