using RoleAtlas.Core.Claims;

namespace RoleAtlas.Web.Components.Admin.Coding;

/// <summary>The kinds and stances of claims in the words of somebody who chooses among them.</summary>
internal static class KindWords
{
    public static string Of(ClaimKind kind) => kind switch
    {
        ClaimKind.Responsibility => "A responsibility",
        ClaimKind.Question => "A question the role asks",
        ClaimKind.Analogy => "An analogy",
        ClaimKind.SuccessMeasure => "A measure of success",
        ClaimKind.Trait => "A trait",
        ClaimKind.Relation => "How roles go together",
        _ => "Advice",
    };

    public static string Of(Stance stance) => stance switch
    {
        Stance.Leads => "Given to this role",
        Stance.Shares => "Shared with others",
        Stance.Supports => "The role helps",
        _ => "Not this role’s",
    };

    public static string Example(ClaimKind kind) => kind switch
    {
        ClaimKind.Question => "What should we build?",
        ClaimKind.Analogy => "Movie director",
        ClaimKind.SuccessMeasure => "Happy customers",
        ClaimKind.Trait => "Visionary",
        ClaimKind.Relation => "Two sides of one coin",
        _ => "Say what it would take",
    };
}
