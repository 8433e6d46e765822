using RoleAtlas.Web.Tests.Hosting;

[assembly: AssemblyFixture(typeof(RealAtlas))]
[assembly: AssemblyFixture(typeof(SmallAtlas))]

namespace RoleAtlas.Web.Tests.Hosting;

/// <summary>A host of the catalogue that the product starts with; nobody changes it.</summary>
public sealed class RealAtlas() : AtlasHost(Repository.Content);

/// <summary>A host of <see cref="TestContent"/>; nobody changes the one that tests are given.</summary>
public sealed class SmallAtlas : AtlasHost
{
    private readonly TemporaryFolder content;

    public SmallAtlas()
        : this(new TemporaryFolder())
    {
    }

    private SmallAtlas(TemporaryFolder content)
        : base(new TestContent().WriteTo(content.Path)) => this.content = content;

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            content.Dispose();
        }
    }
}
