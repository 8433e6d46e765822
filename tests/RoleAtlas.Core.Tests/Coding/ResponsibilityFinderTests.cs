using RoleAtlas.Core.Coding;
using RoleAtlas.Core.Tests.Content;

namespace RoleAtlas.Core.Tests.Coding;

public sealed class ResponsibilityFinderTests
{
    private static readonly ResponsibilityFinder Finder = new(RepositoryContent.Snapshot.Responsibilities);

    [Theory]
    [InlineData("managing risks", "Managing risks")]
    [InlineData("MANAGING RIS", "Managing risks")]
    [InlineData("risk man", "Managing risks")]
    [InlineData("stakeh inf", "Keeping stakeholders informed")]
    [InlineData("stakeholders informed", "Keeping stakeholders informed")]
    public void What_is_typed_so_far_finds_it_first(string typed, string name) => Assert.Equal(name, Finder.Find(typed).First().Name);

    [Fact]
    public void Nothing_typed_finds_all_and_nonsense_none()
    {
        Assert.Equal(RepositoryContent.Snapshot.Responsibilities, Finder.Find(" "));
        Assert.Empty(Finder.Find("zzzz"));
    }
}
