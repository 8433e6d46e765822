using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Search;
using RoleAtlas.Core.Tests.Content;

namespace RoleAtlas.Core.Tests.Search;

/// <summary>What people ask in their own words, and where the catalogue of the posts must lead them.</summary>
public sealed class PlainQuestionTests
{
    private static readonly AtlasSnapshot Posts = RepositoryContent.Snapshot;
    private static readonly AtlasIndex Index = AtlasIndex.Of(Posts);

    /// <summary>Questions, and the responsibility that whoever has read the posts would name.</summary>
    public static TheoryData<string, string> Questions => new()
    {
        { "who decides which features to leave out", "feature-decisions" },
        { "who talks to users", "user-conversations" },
        { "who makes the schedule", "project-schedule" },
        { "whose job is the budget", "budget-management" },
        { "who is the voice of the customer", "customer-representation" },
        { "who owns the roadmap", "roadmap" },
        { "what do we answer when somebody asks for more scope", "scope-request-response" },
        { "who sets the vision", "product-vision" },
        { "who gives tasks to team members", "task-assignment" },
        { "tracking KPIs", "performance-tracking" },
        { "collect feedback from users", "feedback" },
        { "removing blockers", "obstacle-removal" },
        { "keep up with trends in the market", "market-trends" },
        { "is it easy to use", "usability" },
        { "who keeps costs down", "cost-control" },
        { "get everybody aligned on the vision", "vision-alignment" },
        { "deliver on time", "on-time-delivery" },
        { "who tells stakeholders about risks", "risk-communication" },
        { "running surveys", "customer-insights" },
        { "allocate people and resources", "resource-management" },
        { "what does success look like", "success-definition" },
        { "break down the work into tasks", "task-organization" },
        { "find out what troubles customers", "pain-points" },
        { "who checks the quality", "quality" },
        { "keep the team from distractions", "team-focus" },
        { "reacting to changes", "adapting-to-change" },
        { "prioritise features", "feature-prioritization" },
        { "work with designers and engineers", "cross-functional-work" },
        { "understand what users need", "customer-needs" },
        { "are we building the right thing", "right-thing" },
        { "who is the glue between teams", "team-connection" },
        { "why does this product exist", "product-purpose" },
        { "projct timelnes", "project-schedule" },
        { "custmer perspektive", "customer-perspective" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_plain_question_finds_its_responsibility_among_the_first_three(string question, string responsibility) =>
        Assert.Contains(responsibility, Index.Search(question).Responsibilities.Take(3).Select(h => h.Responsibility.Slug));
}
