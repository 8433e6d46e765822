using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Decisions;

namespace RoleAtlas.Web.Files;

internal static class AgreedLetters
{
    /// <summary>The part of a role in a decision, its letters in words; "No letter" where it has none.</summary>
    public static string Of(Decision decision, Role role) => decision.Letters.Any(l => l.Role == role)
        ? AtlasWords.List([.. decision.Letters.Where(l => l.Role == role).Select(l => l.Letter.Label())])
        : "No letter";
}
