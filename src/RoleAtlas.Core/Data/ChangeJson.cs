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
internal sealed class ChangeJson(AtlasDbContext context)
{
    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        // History is read by people, and encoded where it is shown.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ILookup<Guid, EntityEntry<ClaimRoleRow>> roles =
        context.ChangeTracker.Entries<ClaimRoleRow>().ToLookup(e => e.Entity.ClaimId);

    public string? Before(EntityEntry entry) => entry.State is EntityState.Added
        ? null
        : Write(entry.OriginalValues, role => role.State is not EntityState.Added);

    public string? After(EntityEntry entry) => entry.State is EntityState.Deleted
        ? null
        : Write(entry.CurrentValues, role => role.State is not EntityState.Deleted);

    private string Write(PropertyValues values, Func<EntityEntry<ClaimRoleRow>, bool> counts)
    {
        var row = values.ToObject();
        var json = JsonSerializer.SerializeToNode(row, row.GetType(), Options)!.AsObject();
        if (row is ClaimRow claim)
        {
            var ids = roles[claim.Id].Where(counts).Select(r => r.Entity.RoleId).Order();
            json["roles"] = new JsonArray([.. ids.Select(id => JsonValue.Create(id))]);
        }
        return json.ToJsonString(Options);
    }
}
