using RoleAtlas.Core.Atlas;

namespace RoleAtlas.Web.Tests.Hosting;

/// <summary>Every kind of public page of a catalogue, with its title, written out by hand and not by the product.</summary>
internal static class PublicAddresses
{
    public static IEnumerable<(string Address, string Title)> Of(AtlasSnapshot atlas) =>
    [
        ("/", "RoleAtlas: who does what, and who says so?"),
        ("/roles", "Roles · RoleAtlas"),
        .. atlas.Roles.Select(r => ($"/roles/{r.Slug}", $"{r.Name} · RoleAtlas")),
        .. atlas.Roles.Select(r => ($"/roles/{r.Slug}/charter", $"{r.Name}: role charter · RoleAtlas")),
        ("/responsibilities", "Responsibilities · RoleAtlas"),
        ("/responsibilities?only=contested", "Responsibilities · RoleAtlas"),
        .. atlas.Responsibilities.Select(r => ($"/responsibilities/{r.Slug}", $"{r.Name} · RoleAtlas")),
        ("/sources", "Sources · RoleAtlas"),
        .. atlas.Sources.Select(s => ($"/sources/{s.Slug}", $"{s.Title} · RoleAtlas")),
        .. atlas.Sources.Take(1).Select(s => ($"/sources/{s.Slug}?role={atlas.Roles[0].Slug}", $"{s.Title} · RoleAtlas")),
        ("/method", "How verdicts come about · RoleAtlas"),
        ("/matrix", "Matrix · RoleAtlas"),
        ($"/matrix?cell={atlas.Roles[0].Slug}.{atlas.Responsibilities[0].Slug}", "Matrix · RoleAtlas"),
        ("/compare", "Compare roles · RoleAtlas"),
        ("/overlap", "Overlap · RoleAtlas"),
        ("/agenda", "To settle · RoleAtlas"),
        ("/search", "Search · RoleAtlas"),
        .. Pairs(atlas).Select(p => (
            $"/compare/{p.First}-vs-{p.Second}",
            $"{atlas.FindRole(p.First)!.Name} vs {LowerFirst(atlas.FindRole(p.Second)!.Name)} · RoleAtlas")),
    ];

    /// <summary>One address of each kind; the others of its kind are made by the same code.</summary>
    public static IEnumerable<string> OneOfEach(AtlasSnapshot atlas) =>
    [
        "/", "/roles", $"/roles/{atlas.Roles[0].Slug}", $"/roles/{atlas.Roles[0].Slug}/charter", "/responsibilities", $"/responsibilities/{atlas.Responsibilities[0].Slug}",
        "/sources", $"/sources/{atlas.Sources[0].Slug}", "/method", "/compare", "/matrix", "/overlap", "/agenda", "/search", "/search?q=the",
        $"/compare/{Pairs(atlas).First().First}-vs-{Pairs(atlas).First().Second}",
    ];

    public static IEnumerable<(string First, string Second)> Pairs(AtlasSnapshot atlas)
    {
        var slugs = atlas.Roles.Select(r => r.Slug).Order(StringComparer.Ordinal).ToList();
        return slugs.SelectMany((a, i) => slugs.Skip(i + 1).Select(b => (a, b)));
    }

    private static string LowerFirst(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
