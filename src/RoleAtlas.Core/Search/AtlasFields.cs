namespace RoleAtlas.Core.Search;

/// <summary>The fields of the index, and how much a word says that stands in one.</summary>
internal static class AtlasFields
{
    public const string Name = "name";
    public const string Alias = "alias";
    public const string Description = "description";
    public const string Area = "area";
    public const string Excerpt = "excerpt";
    public const string Sentence = "sentence";
    public const string Label = "label";
    public const string Note = "note";
    public const string Title = "title";

    /// <summary>Words as they are, without stems.</summary>
    public const string Vocabulary = "vocabulary";

    /// <summary>The place of what was found in the list of everything.</summary>
    public const string Item = "item";

    public static readonly IReadOnlyList<(string Field, float Weight)> Weights =
    [
        (Name, 3), (Alias, 2.5f), (Description, 1), (Area, 0.4f), (Excerpt, 1.5f), (Sentence, 1), (Label, 2), (Note, 0.4f), (Title, 2),
    ];

    /// <summary>Where words that stand beside each other in the question and in the text mean more.</summary>
    public static readonly IReadOnlyList<(string Field, float Weight)> Running =
        [.. Weights.Where(w => w.Field is not (Area or Note))];
}
