namespace RoleAtlas.Core.Tests.Content;

public sealed class DecisionFileTests
{
    private const string Decision = """
        - responsibility: risk-management
          letters:
            project-manager: accountable
          reason: Because.
          by: Everybody
          upheld: [7k2m9q]
          decided: 2026-01-31

        """;

    [Theory]
    [InlineData("responsibility: risk-management", "responsibility: risk-managment", "decisions.yml:1: There is no responsibility \"risk-managment\". Did you mean risk-management?")]
    [InlineData("project-manager: accountable", "projekt-manager: accountable", "decisions.yml:3: There is no role \"projekt-manager\". Did you mean project-manager?")]
    [InlineData("project-manager: accountable", "project-manager: A", "decisions.yml:3: The letter of project-manager must be one of responsible, accountable, accountable-and-responsible, consulted, informed.")]
    [InlineData("upheld: [7k2m9q]", "upheld: [zzzzzz]", "decisions.yml:6: There is no claim with the id \"zzzzzz\" in claims/.")]
    [InlineData("decided: 2026-01-31", "overruled: [7k2m9q]\n  decided: 2026-01-31", "decisions.yml:7: The claim 7k2m9q is both upheld and overruled. Take it out of one.")]
    [InlineData("  reason: Because.\n", "", "decisions.yml:1: The key reason is missing.")]
    [InlineData("  decided: 2026-01-31\n", "", "decisions.yml:1: The key decided is missing.")]
    [InlineData("decided: 2026-01-31", "decided: 31.1.2026", "decisions.yml:7: \"31.1.2026\" is no date: write year, month and day, as in 2024-11-30.")]
    public void A_mistake_is_named_with_its_place(string old, string replacement, string expected)
    {
        var (content, problems) = new ContentFiles().Set("decisions.yml", Decision).Edit("decisions.yml", old, replacement).Read();

        Assert.Null(content);
        Assert.Equal(expected, Assert.Single(problems).ToString());
    }

    [Fact]
    public void A_responsibility_has_one_decision_at_most() => Assert.Equal(
        "decisions.yml:8: There is already a decision on risk-management on line 1. Put both into one.",
        Assert.Single(new ContentFiles().Set("decisions.yml", Decision + Decision).Read().Problems).ToString());
}
