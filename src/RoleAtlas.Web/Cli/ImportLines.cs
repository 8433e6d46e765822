using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Web.Cli;

/// <summary>What an import does, in lines to print.</summary>
internal static class ImportLines
{
    public static IEnumerable<string> Of(IReadOnlyList<ImportCounts> counts) => counts
        .Select(c => $"{Word.Of(c.Kind),-16}{c.Added,8}{c.Changed,10}{c.Unchanged,12}{c.Deleted,10}{c.Kept,26}")
        .Prepend($"{"",-16}{"new",8}{"changed",10}{"unchanged",12}{"deleted",10}{"not in the folder, kept",26}");

    public static IEnumerable<string> Of(ImportPreview preview)
    {
        foreach (var line in Of(ImportCounts.Of(preview.Changes)))
        {
            yield return line;
        }

        foreach (var change in preview.Changes.Where(c => c.Action is not ImportAction.Unchanged))
        {
            yield return $"{Word.Of(change.Action),-10}{Word.Of(change.Kind),-16}{ContentProblem.Show(change.Name)}";
        }

        foreach (var change in preview.Effects.VerdictChanges)
        {
            yield return $"{"verdict",-10}{"",-16}{ContentProblem.Show(change.Responsibility.Name)}: "
                + $"{change.Before?.Label() ?? "not there yet"} -> {change.After?.Label() ?? "gone"}";
        }
    }
}
