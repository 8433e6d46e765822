using System.Globalization;

namespace RoleAtlas.Core.Atlas;

/// <summary>One of the equal parts that a long list is shown in, and where it stands in the whole.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The items of this part.</param>
/// <param name="Place">Where they stand.</param>
public sealed record Part<T>(IReadOnlyList<T> Items, Place Place)
{
    public int Number => Place.Number;
    public int Pages => Place.Pages;
    public int Total => Place.Total;
    public int First => Place.First;
    public int Last => Place.Last;

    /// <inheritdoc cref="Place.Words"/>
    public string Words(string noun) => Place.Words(noun);
}

/// <summary>Where a part stands in a list.</summary>
/// <param name="Number">The part's number, from 1.</param>
/// <param name="Pages">How many parts there are; 1 where the list is empty.</param>
/// <param name="First">The first item's number in the whole list, from 1; 0 where the list is empty.</param>
/// <param name="Last">The last item's number.</param>
/// <param name="Total">How long the whole list is.</param>
public sealed record Place(int Number, int Pages, int First, int Last, int Total)
{
    /// <summary>"Responsibilities 201 to 400 of 2,082".</summary>
    public string Words(string noun) => string.Create(
        CultureInfo.InvariantCulture,
        $"{AtlasWords.Sentence(AtlasWords.Plural(noun))} {First:N0} to {Last:N0} of {Total:N0}");
}

public static class Part
{
    /// <param name="all">The whole list.</param>
    /// <param name="number">The part asked for, from 1; one beyond the end is the last.</param>
    /// <param name="size">Items in a part.</param>
    public static Part<T> Of<T>(IReadOnlyList<T> all, int number, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var pages = Math.Max(1, (all.Count + size - 1) / size);
        var at = Math.Clamp(number, 1, pages);
        var skipped = (at - 1) * size;
        IReadOnlyList<T> items = pages == 1 ? all : [.. all.Skip(skipped).Take(size)];
        return new Part<T>(items, new Place(at, pages, items.Count == 0 ? 0 : skipped + 1, skipped + items.Count, all.Count));
    }
}
