using System.Globalization;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Web.Components.Texts;

/// <summary>What stands in the form of a new source.</summary>
public sealed class NewSource
{
    private readonly Guid id = Guid.CreateVersion7();

    public Guid Id => id;
    public string Title { get; set; } = "";
    public string Kind { get; set; } = "";
    public string Author { get; set; } = "";
    public string Publisher { get; set; } = "";

    /// <summary>As a date field gives it: 2025-03-01, or empty.</summary>
    public string Date { get; set; } = "";

    public string Link { get; set; } = "";
    public string Hashtags { get; set; } = "";
    public string Note { get; set; } = "";
    public int? Order { get; set; }
    public string Slug { get; set; } = "";

    /// <summary>Whether somebody chose the address, which then no longer follows the title.</summary>
    public bool HasOwnSlug { get; set; }

    public bool IsEmpty => Title.Length == 0 && Kind.Length == 0 && Author.Length == 0 && Link.Length == 0 && Note.Length == 0;

    public void SetTitle(string title)
    {
        Title = title;
        if (!HasOwnSlug)
        {
            Slug = Core.Catalogue.Slug.Suggest(title, Core.Catalogue.EntityKind.Source);
        }
    }

    /// <summary>Fills the form from an uploaded file of the content format.</summary>
    public void Fill(SourceContent content)
    {
        (Title, Kind, Author, Publisher) = (content.Title, content.Kind, content.Author ?? "", content.Publisher ?? "");
        (Link, Note) = (content.Link ?? "", content.Note ?? "");
        Date = content.Published?.ToString("O", CultureInfo.InvariantCulture) ?? "";
        Hashtags = string.Join(", ", content.Hashtags);
        (Slug, HasOwnSlug) = (content.Slug, true);
    }

    /// <summary>Fills what is still empty from the top of a pasted text.</summary>
    /// <returns>What is filled so, as its fields are called.</returns>
    public IReadOnlyList<string> FillEmpty(PastedFrontMatter pasted)
    {
        List<string> filled = [];
        Fill("title", Title, pasted.Title, SetTitle);
        Fill("kind", Kind, pasted.Kind, v => Kind = v);
        Fill("author", Author, pasted.Author, v => Author = v);
        Fill("publisher", Publisher, pasted.Publisher, v => Publisher = v);
        Fill("date", Date, pasted.Published?.ToString("O", CultureInfo.InvariantCulture), v => Date = v);
        Fill("link", Link, pasted.Link, v => Link = v);
        Fill("hashtags", Hashtags, string.Join(", ", pasted.Hashtags), v => Hashtags = v);
        Fill("note", Note, pasted.Note, v => Note = v);
        return filled;

        void Fill(string name, string now, string? value, Action<string> set)
        {
            if (now.Length == 0 && !string.IsNullOrWhiteSpace(value))
            {
                set(value);
                filled.Add(name);
            }
        }
    }

    public AddSource ToEdit(SourceText text) => new(Title.Trim(), Kind.Trim(), Slug.Trim(), text)
    {
        Id = id,
        Author = Filled(Author),
        Publisher = Filled(Publisher),
        Published = DateOnly.TryParse(Date, CultureInfo.InvariantCulture, out var date) ? date : null,
        Link = Filled(Link),
        Hashtags = [.. Hashtags.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(h => h.TrimStart('#')).Where(h => h.Length > 0).Distinct(StringComparer.Ordinal)],
        Note = Filled(Note),
        Order = Order,
    };

    private static string? Filled(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
