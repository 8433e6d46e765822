using Bunit;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Web.Components.Shared;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Shared;

public sealed class UnclearMarkTests : AtlasComponentTest
{
    [Theory]
    [InlineData("cook A/R", null)]
    [InlineData("cook A, baker R", null)]
    [InlineData("cook A/R, baker A", "Two roles are accountable")]
    [InlineData("cook A", "Nobody does the work")]
    [InlineData("cook C", "Nobody is accountable and nobody does the work")]
    public void What_letters_leave_open_is_said_in_words(string letters, string? words)
    {
        var decision = new Decision
        {
            Id = Guid.CreateVersion7(), Responsibility = Kitchen.FindResponsibility("ovens")!, Reason = "So it is.", DecidedBy = "The team", Decided = new(2026, 5, 4),
            Letters = [.. letters.Split(", ").Select(l => l.Split(' ')).Select(l => new AgreedLetter(Kitchen.FindRole(l[0])!, DecisionWords.Told.Single(t => t.Sign() == l[1])))],
        };

        var mark = Render<UnclearMark>(p => p.Add(m => m.Of, decision));

        Assert.Equal(words, mark.FindAll(".unclear").SingleOrDefault()?.Words());
    }
}
