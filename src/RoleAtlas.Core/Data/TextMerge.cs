using RoleAtlas.Core.Content.Export;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Data;

/// <summary>
/// Gives a source whose text has changed a new source revision, and looks there for the words of its claims; the old
/// revision stays.
/// </summary>
internal sealed class TextMerge(CatalogueRows rows, DateTime now, List<object> added)
{
    private readonly Dictionary<Guid, SourceRevisionRow> current = rows.Texts.ToDictionary(t => t.SourceId);
    private readonly Dictionary<Guid, ChangedText> changed = [];

    /// <summary>The source revision in which a source's claims are anchored now.</summary>
    public Guid CurrentOf(Guid source) => current[source].Id;

    /// <summary>Whether the source has another text than before.</summary>
    public bool HasChanged(Guid source) => changed.ContainsKey(source);

    /// <summary>
    /// Looks for the words of a claim where its source has a new text. Words that are not found there for certain keep
    /// what is stored of them, and say so by their state.
    /// </summary>
    public void AnchorAnew(ClaimRow claim)
    {
        if (changed.TryGetValue(claim.SourceId, out var text))
            text.AnchorAnew(claim, CurrentOf(claim.SourceId));
    }

    public void Bring(SourceRow source, SourceText text)
    {
        if (current.TryGetValue(source.Id, out var before))
        {
            if (IsSame(before, text))
                return;
            changed[source.Id] = new ChangedText(before, text);
            rows.Texts.Remove(before);
        }

        var revision = new SourceRevisionRow
        {
            SourceId = source.Id,
            Number = rows.LastTextRevisions.GetValueOrDefault(source.Id) + 1,
            Markdown = text.Markdown,
            Plain = text.Plain,
            PipelineVersion = AtlasPipeline.Version,
            Created = now,
        };
        source.TextRevision = revision.Number;
        current[source.Id] = revision;
        rows.Texts.Add(revision);
        added.Add(revision);
    }

    /// <summary>Empty lines around a text mean nothing, and neither files nor editors keep them.</summary>
    private static bool IsSame(SourceRevisionRow before, SourceText text) =>
        before.Markdown == text.Markdown
        || (before.Plain == text.Plain
            && SourceTextFile.Body(before.Markdown).TrimEnd('\n') == SourceTextFile.Body(text.Markdown).TrimEnd('\n'));
}
