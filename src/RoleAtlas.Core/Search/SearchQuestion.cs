namespace RoleAtlas.Core.Search;

/// <summary>What somebody typed, as it was understood.</summary>
public sealed class SearchQuestion
{
    /// <summary>In UTF-16 code units; what follows is not looked for, and <see cref="IsCut"/> says so.</summary>
    public const int LongestText = 200;

    private SearchQuestion(string text, bool isCut, IReadOnlyList<QuestionWord> words)
    {
        Text = text;
        IsCut = isCut;
        Words = words;
        var strong = words.Where(w => !w.IsWeak).ToList();
        Strong = [.. (strong.Count > 0 ? strong : words).DistinctBy(w => w.Stem)];
        StrongStems = Strong.SelectMany(w => w.Stems).ToHashSet(StringComparer.Ordinal);
        Stems = words.SelectMany(w => w.Stems).ToHashSet(StringComparer.Ordinal);
    }

    public string Text { get; }

    public bool IsCut { get; }

    /// <summary>In their order. None where it holds no letter or digit.</summary>
    public IReadOnlyList<QuestionWord> Words { get; }

    /// <summary>The words that say what is looked for, each once; all where all say little.</summary>
    public IReadOnlyList<QuestionWord> Strong { get; }

    /// <summary>Of the strong words, those that stand somewhere in the atlas, as they were written or as they were read.</summary>
    public IEnumerable<QuestionWord> Found => Strong.Where(w => w.ReadAs.Count > 0);

    internal IReadOnlySet<string> Stems { get; }
    internal IReadOnlySet<string> StrongStems { get; }

    /// <param name="text">Anything.</param>
    /// <param name="vocabulary">What words there are.</param>
    /// <param name="isTyping">The last word may go on.</param>
    internal static SearchQuestion Of(string text, Vocabulary vocabulary, bool isTyping)
    {
        var (cut, isCut) = Cut(text);
        var words = WordAnalyzer.WordsOf(cut);
        return new SearchQuestion(cut, isCut, [.. words.Select((w, i) => Read(w, isTyping && i == words.Count - 1))]);

        QuestionWord Read(TextWord word, bool isOpen)
        {
            var written = cut[word.Start..word.End];
            var known = vocabulary.Knows(word);
            var readAs = (known, isOpen) switch
            {
                (true, false) => [word.Word],
                (true, true) => [word.Word, .. vocabulary.Beginning(word.Word).Where(w => w != word.Word)],
                _ => vocabulary.Beginning(word.Word),
            };
            if (readAs.Count == 0)
            {
                readAs = vocabulary.Nearest(word.Word);
            }

            return new QuestionWord(written, word, readAs, WeakWords.Contains(word.Word), known || readAs.Count == 0 || isOpen);
        }
    }

    /// <summary>Where a reader can see that it is cut: never within a pair of surrogates.</summary>
    public static (string Text, bool IsCut) Cut(string text) => text.Length <= LongestText
        ? (text, false)
        : (text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)], true);
}

/// <summary>One word of a question.</summary>
public sealed record QuestionWord
{
    internal QuestionWord(string written, TextWord word, IReadOnlyList<string> readAs, bool isWeak, bool asWritten)
    {
        Written = written;
        Word = word.Word;
        Stem = word.Stem;
        ReadAs = readAs;
        IsWeak = isWeak;
        IsReadOtherwise = !asWritten;
        Forms = [.. readAs.Select(w => (w, WordAnalyzer.StemOf(w)))];
    }

    public string Written { get; }

    /// <summary>
    /// The words looked for in its place: itself where the atlas knows it, else the words that begin so, else those nearest in
    /// spelling; none where nothing is near.
    /// </summary>
    public IReadOnlyList<string> ReadAs { get; }

    /// <summary>It says little of what is looked for, as "who" and "the".</summary>
    public bool IsWeak { get; }

    /// <summary>Nobody uses it, and something else is looked for in its place.</summary>
    public bool IsReadOtherwise { get; }

    internal string Word { get; }
    internal string Stem { get; }

    internal IReadOnlyList<(string Word, string Stem)> Forms { get; }

    internal IEnumerable<string> Stems => Forms.Select(f => f.Stem).Append(Stem);
}
