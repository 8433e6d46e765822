using RoleAtlas.Core.Atlas;

namespace RoleAtlas.Web.Serving;

/// <summary>
/// The snapshot that pages are made from. It is swapped whole; a request takes it once and so agrees with itself.
/// </summary>
public sealed class CurrentAtlas(AtlasSnapshot snapshot)
{
    private AtlasSnapshot snapshot = snapshot;

    public AtlasSnapshot Snapshot => Volatile.Read(ref snapshot);

    public void Swap(AtlasSnapshot next) => Volatile.Write(ref snapshot, next);
}
