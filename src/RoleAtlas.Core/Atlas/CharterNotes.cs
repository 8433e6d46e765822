using RoleAtlas.Core.Excerpts;

namespace RoleAtlas.Core.Atlas;

/// <summary>Numbers quoted sentences in the order in which they are asked for; the same words of a source have one number.</summary>
internal sealed class CharterNotes
{
    private readonly List<QuotedSentence> all = [];
    private readonly Dictionary<(Guid Source, string Words), int> numbers = [];

    public IReadOnlyList<QuotedSentence> All => all;

    public IReadOnlyList<int> Of(IEnumerable<QuotedSentence> sentences) => [.. sentences.Select(Number).Distinct()];

    private int Number(QuotedSentence sentence)
    {
        var key = (sentence.Source.Id, string.Concat(sentence.Segments.Select(s => s.Text)));
        if (!numbers.TryGetValue(key, out var number))
        {
            all.Add(sentence);
            numbers[key] = number = all.Count;
        }

        return number;
    }
}
