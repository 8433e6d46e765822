namespace RoleAtlas.Core.Editing;

/// <summary>
/// An order as somebody saw it when they began to make another of it: what <see cref="Seen"/> is for a row. Rows that have come
/// since, have gone, or have gone over to another list, tell nothing of the order of the others.
/// </summary>
/// <param name="lists">Ids of the rows, the first first; a list for each part within which rows have their places.</param>
public sealed class SeenOrder(params IEnumerable<IEnumerable<Guid>> lists)
{
    private readonly Dictionary<Guid, (int List, int Place)> places = lists
        .SelectMany((list, number) => list.Select((id, place) => (id, (number, place)))).ToDictionary();

    /// <summary>The rows of a list that stand in another order among each other than they did; none where it is the same.</summary>
    public IReadOnlyList<Guid> MovedIn(IEnumerable<Guid> list) =>
    [
        .. list.Where(places.ContainsKey).GroupBy(id => places[id].List)
            .SelectMany(together => together.Zip(together.OrderBy(PlaceOf)).Where(pair => pair.First != pair.Second).Select(pair => pair.First)),
    ];

    /// <summary>Its place then; behind all others where it was not seen.</summary>
    internal int PlaceOf(Guid id) => places.TryGetValue(id, out var seen) ? seen.Place : int.MaxValue;
}
