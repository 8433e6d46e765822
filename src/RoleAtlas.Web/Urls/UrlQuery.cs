using Microsoft.AspNetCore.Http.Extensions;

namespace RoleAtlas.Web.Urls;

/// <summary>
/// Reads and writes the query of an address: the names of all parameters, and the two forms a value has, one or a list.
/// What stands under another name is no part of a page's state, nor of its place in the output cache.
/// </summary>
public static class UrlQuery
{
    /// <summary>The verdicts to show.</summary>
    public const string Only = "only";

    public const string Area = "area";

    /// <summary>Sources to leave out.</summary>
    public const string Without = "without";

    /// <summary>Roles to show first.</summary>
    public const string Order = "order";

    /// <summary>The roles to show, in this order.</summary>
    public const string Roles = "roles";

    /// <summary>One role; repeated, the fields of the role picker.</summary>
    public const string Role = "role";

    /// <summary>Words to look for.</summary>
    public const string Text = "q";

    public const string Sort = "sort";

    /// <summary>An open cell: <c>{role}.{responsibility}</c>.</summary>
    public const string Cell = "cell";

    /// <summary>What of the open cell is looked at.</summary>
    public const string Panel = "panel";

    /// <summary>The roles of the group that is shown whole.</summary>
    public const string Group = "group";

    public const string Density = "density";

    /// <summary>The responsibilities that a charter is made from; of a file, what its rows are.</summary>
    public const string Rows = "rows";

    /// <summary>What is shown: what sources say, which needs no value, or what was agreed.</summary>
    public const string Layer = "layer";

    /// <summary>Which part of a long list is shown, from 1.</summary>
    public const string Page = "page";

    /// <summary>Which part of many columns is shown, from 1.</summary>
    public const string Columns = "columns";

    /// <summary>The catalogue revision to show. It stands first in an address, so that scripts may add to the end of one.</summary>
    public const string At = "at";

    /// <summary>What an editor looks at before others do. For anybody else it changes nothing, and so it is not among <see cref="All"/>.</summary>
    public const string Preview = "preview";

    /// <summary>One thing, for the history: <c>role.product-manager</c>.</summary>
    public const string Of = "of";

    /// <summary>Who made an edit.</summary>
    public const string By = "by";

    public const string Kind = "kind";

    /// <summary>The first day.</summary>
    public const string From = "from";

    /// <summary>The last day.</summary>
    public const string To = "to";

    /// <summary>Where to go on after signing in; host-relative.</summary>
    public const string Return = "return";

    /// <summary>The secret of a link that works once.</summary>
    public const string Token = "token";

    public const string Account = "account";

    /// <summary>The id of a link that shares a page.</summary>
    public const string Link = "link";

    /// <summary>What was done by the form that led here, to be said on the page.</summary>
    public const string Done = "done";

    /// <summary>How many items a part of a list holds; for programs that read.</summary>
    public const string PageSize = "pageSize";

    /// <summary>The one responsibility, source or stance whose claims are meant; for programs that read.</summary>
    public const string Responsibility = "responsibility", Source = "source", Stance = "stance";

    /// <summary>Light or dark, of a page that is shown within another.</summary>
    public const string Theme = "theme";

    /// <summary>Every parameter that changes what a public page shows.</summary>
    public static readonly IReadOnlyList<string> All =
        [Only, Area, Without, Order, Roles, Role, Text, Sort, Cell, Panel, Group, Density, Rows, Layer, Page, Columns, At, Of, By, Kind, From, To,
        PageSize, Responsibility, Source, Stance, Theme];

    /// <summary>The first value that is not blank; null where there is none.</summary>
    public static string? One(IQueryCollection query, string key) =>
        query[key].Select(Readable).FirstOrDefault(v => !string.IsNullOrWhiteSpace(v))?.Trim();

    /// <summary>The same, without a value that is the default and needs no saying.</summary>
    public static string? OneBut(IQueryCollection query, string key, string usual) => One(query, key) is { } value && value != usual ? value : null;

    /// <summary>Values may be repeated or joined by commas; both mean the same.</summary>
    public static IReadOnlyList<string> ListOf(IQueryCollection query, string key) => [.. query[key]
        .SelectMany(v => Readable(v).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Distinct()];

    // HTML has no way to write a NUL, not even as a reference.
    private static string Readable(string? value) => (value ?? "").Replace("\0", "", StringComparison.Ordinal);

    /// <summary>A number from 1, which it is where nothing is asked for; 0 where what is asked for is no such number.</summary>
    public static int NumberOf(IQueryCollection query, string key) =>
        One(query, key) is not { } asked ? 1
        : int.TryParse(asked, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
        : asked.All(char.IsAsciiDigit) ? int.MaxValue
        : 0;

    /// <summary>The address with these parameters, in this order; null and empty values are left out.</summary>
    public static string Write(string path, params IEnumerable<(string Key, string? Value)> parameters)
    {
        var query = new QueryBuilder();
        foreach (var (key, value) in parameters)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(key, value);
            }
        }

        // Commas need no escaping, and lists stay readable in an address people send to each other.
        return path + query.ToString().Replace("%2C", ",", StringComparison.Ordinal);
    }

    /// <summary>The address with one parameter more, before all others, so that a beginning of an address stays one.</summary>
    /// <param name="address">With query and fragment or without.</param>
    /// <param name="key">A name that needs no escaping.</param>
    /// <param name="value">A value that needs none.</param>
    public static string First(string address, string key, string value)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var (path, rest) = end < 0 ? (address, "") : (address[..end], address[end..]);
        return rest.StartsWith('?') ? $"{path}?{key}={value}&{rest[1..]}" : $"{path}?{key}={value}{rest}";
    }

    /// <summary>The address with one parameter more, behind all others.</summary>
    /// <inheritdoc cref="First"/>
    public static string Last(string address, string key, string value)
    {
        var end = address.IndexOf('#', StringComparison.Ordinal);
        var (page, anchor) = end < 0 ? (address, "") : (address[..end], address[end..]);
        return $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{key}={value}{anchor}";
    }

    public static string? Join(IReadOnlyList<string> values) => values.Count == 0 ? null : string.Join(',', values);

    /// <summary>The number as a value, left out where it is the default, 1.</summary>
    public static string? Number(int number) =>
        number == 1 ? null : number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static IReadOnlyList<string> Toggle(IReadOnlyList<string> list, string value) =>
        list.Contains(value) ? [.. list.Where(s => s != value)] : [.. list, value];
}
