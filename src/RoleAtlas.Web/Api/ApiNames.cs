using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Web.Api;

/// <summary>Things of one kind that a slug may stand for, names of old included.</summary>
internal sealed class ApiNames
{
    public static readonly ApiNames Roles = new(EntityKind.Role, "role", a => a.Roles.Select(r => new NearestName(r.Slug, r.Name)), (a, s) => a.FindRole(s));
    public static readonly ApiNames Areas = new(EntityKind.Area, "area", a => a.Areas.Select(r => new NearestName(r.Slug, r.Name)), (a, s) => a.FindArea(s));
    public static readonly ApiNames Sources = new(EntityKind.Source, "source", a => a.Sources.Select(s => new NearestName(s.Slug, s.Title)), (a, s) => a.FindSource(s));

    public static readonly ApiNames Responsibilities = new(
        EntityKind.Responsibility, "responsibility", a => a.Responsibilities.Select(r => new NearestName(r.Slug, r.Name)), (a, s) => a.FindResponsibility(s));

    private readonly EntityKind kind;
    private readonly Func<AtlasSnapshot, IEnumerable<NearestName>> all;
    private readonly Func<AtlasSnapshot, string, object?> find;

    private ApiNames(EntityKind kind, string noun, Func<AtlasSnapshot, IEnumerable<NearestName>> all, Func<AtlasSnapshot, string, object?> find) =>
        (this.kind, Noun, this.all, this.find) = (kind, noun, all, find);

    public string Noun { get; }

    public bool Knows(AtlasSnapshot atlas, string slug) => find(atlas, slug) is not null || Current(atlas, slug) is not null;

    /// <summary>The present name of what had this one; null where nothing had.</summary>
    public string? Current(AtlasSnapshot atlas, string slug) => atlas.FindRetired(kind, slug);

    public IReadOnlyList<NearestName> Near(AtlasSnapshot atlas, string slug) => NearestName.Of(slug, all(atlas));

    public string Problem(AtlasSnapshot atlas, string slug) => $"There is no {Noun} “{slug}”.{NearestName.InWords(Near(atlas, slug))}";

    public ApiProblem NotFound(AtlasSnapshot atlas, string slug) => ApiProblem.NotFound($"There is no such {Noun}", Problem(atlas, slug), Near(atlas, slug));
}
