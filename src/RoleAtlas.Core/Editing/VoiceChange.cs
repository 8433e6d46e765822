using System.Diagnostics;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Core.Editing;

/// <summary>What a source says of a responsibility otherwise than before, where the verdict over all roles stays as it is.</summary>
/// <param name="Row">The responsibility as it is after.</param>
/// <param name="Before">Null where the source did not speak of it.</param>
/// <param name="After">Null where it no longer does.</param>
public sealed record VoiceChange(AtlasRow Row, Voice? Before, Voice? After)
{
    /// <summary>By responsibility, and by source.</summary>
    public static IReadOnlyList<VoiceChange> Between(AtlasSnapshot before, AtlasSnapshot after, IEnumerable<VerdictChange> verdicts)
    {
        if (ReferenceEquals(before, after))
            return [];

        var told = verdicts.Select(v => v.Responsibility.Id).ToHashSet();
        var earlier = before.Rows.ToDictionary(r => r.Responsibility.Id);
        return [.. after.Rows.Where(r => !told.Contains(r.Responsibility.Id)).SelectMany(r => Of(earlier.GetValueOrDefault(r.Responsibility.Id), r))];
    }

    /// <summary>"Adds one voice for product manager; the verdict on setting the vision stays Shared."</summary>
    public string InWords()
    {
        var what = (Before, After) switch
        {
            (null, { } now) => $"Adds one voice {For(now)}",
            ({ } was, null) => $"Takes away the voice {For(was)}",
            ({ } was, { } now) when For(was) == For(now) => $"Adds no voice: the source already has one {For(now)}",
            ({ } was, { } now) when Says(was).All(Says(now).Contains) =>
                $"The source, which {AtlasWords.List(Says(was))}, now also {AtlasWords.List([.. Says(now).Except(Says(was))])}",
            ({ } was, { } now) => $"So far the source {AtlasWords.List(Says(was))}; now it {AtlasWords.List(Says(now))}",
            _ => throw new UnreachableException("One of both is there."),
        };
        return $"{what}; the verdict on {AtlasWords.InSentence(Row.Responsibility.Name)} stays “{Row.Verdict.Label()}”.";
    }

    private static IEnumerable<VoiceChange> Of(AtlasRow? before, AtlasRow after)
    {
        var was = before?.Voices.ToDictionary(v => v.Source.Id) ?? [];
        var now = after.Voices.ToDictionary(v => v.Source.Id);
        return after.Voices.Select(v => new VoiceChange(after, was.GetValueOrDefault(v.Source.Id), v))
            .Concat(was.Values.Where(v => !now.ContainsKey(v.Source.Id)).Select(v => new VoiceChange(after, v, null)))
            .Where(c => c.IsChange);
    }

    // Fewer claims than before, of which what is left says the same, are no news; one more is, to the person who makes it.
    private bool IsChange => Before is null || After is null || After.Claims.Count > Before.Claims.Count || For(Before) != For(After);

    private static string For(Voice voice)
    {
        var said = new List<string>();
        if (voice.Affirms.Count > 0)
            said.Add($"for {Names(voice.Affirms)}{(voice.Affirms.Count > 1 ? " together" : voice.GivesToOneAlone ? "" : " with others")}");
        if (voice.Assertion.Supports.Count > 0)
            said.Add($"that {Names(voice.Assertion.Supports)} {(voice.Assertion.Supports.Count > 1 ? "help" : "helps")}");
        if (voice.Assertion.Excludes.Count > 0)
            said.Add($"that it is not {Names(voice.Assertion.Excludes)}’s");
        return AtlasWords.List(said);
    }

    /// <summary>What the source does, each as the rest of a sentence that begins with it.</summary>
    private static List<string> Says(Voice voice)
    {
        var said = new List<string>();
        if (voice.Affirms.Count > 0)
            said.Add($"gives it to {TheNames(voice.Affirms)}{(voice.Affirms.Count > 1 ? " together" : voice.GivesToOneAlone ? "" : " with others")}");
        if (voice.Assertion.Supports.Count > 0)
            said.Add($"says that {TheNames(voice.Assertion.Supports)} {(voice.Assertion.Supports.Count > 1 ? "help" : "helps")}");
        if (voice.Assertion.Excludes.Count > 0)
            said.Add($"says that it is not {TheNames(voice.Assertion.Excludes)}’s");
        return said;
    }

    private static string TheNames(IReadOnlyList<Role> roles) => AtlasWords.List([.. roles.Select(r => $"the {r.InSentence()}")]);

    private static string Names(IReadOnlyList<Role> roles) => AtlasWords.List([.. roles.Select(r => r.InSentence())]);
}
