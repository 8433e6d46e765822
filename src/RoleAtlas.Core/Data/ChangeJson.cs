using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace RoleAtlas.Core.Data;

/// <summary>
/// A whole row as it stands in the history: its columns in camel case, enum values as their words, and for a claim
/// the ids of its roles under <c>roles</c>. The version is left out: it says nothing about the catalogue.
/// </summary>
internal static class ChangeJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        // History is read by people, and encoded where it is shown.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string? Before(EntityEntry entry) => entry.State is EntityState.Added
        ? null
        : Write(entry, entry.OriginalValues, role => role.State is not EntityState.Added);

    public static string? After(EntityEntry entry) => entry.State is EntityState.Deleted
        ? null
        : Write(entry, entry.CurrentValues, role => role.State is not EntityState.Deleted);

    private static string Write(EntityEntry entry, PropertyValues values, Func<EntityEntry, bool> counts)
    {
        var row = values.ToObject();
        var json = JsonSerializer.SerializeToNode(row, row.GetType(), Options)!.AsObject();
        if (row is ClaimRow claim)
        {
            var roles = entry.Context.ChangeTracker.Entries<ClaimRoleRow>()
                .Where(r => r.Entity.ClaimId == claim.Id && counts(r))
                .Select(r => r.Entity.RoleId).Order();
            json["roles"] = new JsonArray([.. roles.Select(r => JsonValue.Create(r))]);
        }
        return json.ToJsonString(Options);
    }
}
