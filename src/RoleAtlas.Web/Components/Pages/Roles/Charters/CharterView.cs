using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Sources;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Components.Pages.Roles.Charters;

/// <summary>
/// The address of a charter, looked up in one revision: what it means, and in <see cref="Notices"/> what it does not.
/// <see cref="Url"/> holds only what is known.
/// </summary>
public sealed class CharterView
{
    private CharterView(CharterUrl url, Charter charter, IReadOnlyList<Source> without, IReadOnlyList<string> notices)
    {
        Url = url;
        Charter = charter;
        Without = without;
        Notices = notices;
    }

    public CharterUrl Url { get; }
    public Charter Charter { get; }
    public IReadOnlyList<Source> Without { get; }
    public IReadOnlyList<string> Notices { get; }

    /// <param name="snapshot">The revision to look things up in.</param>
    /// <param name="role">Whose charter.</param>
    /// <param name="url">The address.</param>
    public static CharterView Of(AtlasSnapshot snapshot, Role role, CharterUrl url)
    {
        var reader = new AddressReader(snapshot);
        var isNone = url.Rows is [CharterUrl.NoRows];
        if (isNone)
        {
            reader.Notice("No responsibility was chosen; the usual ones are shown.");
        }

        var rows = isNone ? [] : reader.Known(EntityKind.Responsibility, url.Rows, snapshot.FindResponsibility, "responsibility");
        var without = reader.Without(url.Without);
        var charter = Charter.Of(snapshot.Without(without), role, rows);
        var known = new CharterUrl
        {
            Role = role.Slug,
            // What is usual needs no saying, and an address without it goes on to mean what is usual later.
            Rows = charter.IsUsual ? [] : [.. rows.Select(r => r.Slug)],
            Without = [.. without.Select(s => s.Slug)],
        };
        return new CharterView(known, charter, without, reader.Notices);
    }
}
