using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using RoleAtlas.Core.Catalogue;

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

    /// <summary>What was written before a property was there has no word of it, and reads as the property's default.</summary>
    private static readonly JsonSerializerOptions Reading = new(Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireNothing } },
    };

    private readonly ILookup<Guid, EntityEntry<ClaimRoleRow>> roles =
        context.ChangeTracker.Entries<ClaimRoleRow>().ToLookup(e => e.Entity.ClaimId);

    public string? Before(EntityEntry entry) => entry.State is EntityState.Added
        ? null
        : Write(entry.OriginalValues, role => role.State is not EntityState.Added);

    public string? After(EntityEntry entry) => entry.State is EntityState.Deleted
        ? null
        : Write(entry.CurrentValues, role => role.State is not EntityState.Deleted);

    /// <summary>The row, a claim with its roles; its version is that of a new one.</summary>
    public static object Read(EntityKind kind, string json)
    {
        var row = JsonSerializer.Deserialize(json, CatalogueRows.TypeOf(kind), Reading)!;
        if (row is ClaimRow claim)
        {
            var roles = JsonNode.Parse(json)!["roles"]?.AsArray() ?? [];
            claim.Roles = [.. roles.Select(r => new ClaimRoleRow { ClaimId = claim.Id, RoleId = r!.GetValue<Guid>() })];
        }
        return row;
    }

    /// <summary>The row as it is, a claim with its roles; written as the history would.</summary>
    public static JsonObject Of(object row) => Of(row, row is ClaimRow claim ? claim.Roles.Select(r => r.RoleId) : null);

    /// <summary>Gives one row the value that another of its kind has, by the name that the property has in the history.</summary>
    public static void Copy(object from, object to, string name)
    {
        var property = Reading.GetTypeInfo(from.GetType()).Properties.First(p => p.Name == name);
        property.Set!(to, property.Get!(from));
    }

    private string Write(PropertyValues values, Func<EntityEntry<ClaimRoleRow>, bool> counts)
    {
        var row = values.ToObject();
        var claimed = row is ClaimRow claim ? roles[claim.Id].Where(counts).Select(r => r.Entity.RoleId) : null;
        return Of(row, claimed).ToJsonString(Options);
    }

    private static JsonObject Of(object row, IEnumerable<Guid>? roles)
    {
        var json = JsonSerializer.SerializeToNode(row, row.GetType(), Options)!.AsObject();
        if (roles is not null)
            json["roles"] = new JsonArray([.. roles.Order().Select(id => JsonValue.Create(id))]);
        return json;
    }

    private static void RequireNothing(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            property.IsRequired = false;
    }
}
