using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Sources;

namespace RoleAtlas.Core.Search;

/// <summary>
/// Every word of one snapshot, to be found: names, aliases and descriptions, claims with the sentences they rest on, and what
/// else the sources say. Immutable and held in memory alone, so that it needs no closing: it goes when the snapshot goes.
/// </summary>
public sealed class AtlasIndex
{
    // Sentences differ in length by chance: the usual 0.75 would prefer the short one to the one that says it twice.
    private static readonly BM25Similarity Likeness = new(k1: 1.2f, b: 0.4f);

    private readonly IReadOnlyList<object> items;
    private readonly IReadOnlyDictionary<Claim, Passage> passages;
    private readonly IndexSearcher searcher;
    private readonly Vocabulary vocabulary;

    private AtlasIndex(AtlasSnapshot snapshot, IReadOnlyList<object> items, IReadOnlyDictionary<Claim, Passage> passages, IndexReader reader)
    {
        Snapshot = snapshot;
        this.items = items;
        this.passages = passages;
        searcher = new IndexSearcher(reader) { Similarity = Likeness };
        vocabulary = new Vocabulary(reader);
    }

    public AtlasSnapshot Snapshot { get; }

    /// <summary>Takes seconds where a catalogue holds tens of thousands of claims.</summary>
    public static AtlasIndex Of(AtlasSnapshot snapshot)
    {
        List<object> items = [];
        Dictionary<Claim, Passage> passages = [];
        using var analyzer = new PerFieldAnalyzerWrapper(
            WordAnalyzer.Stemming, new Dictionary<string, Analyzer> { [AtlasFields.Vocabulary] = WordAnalyzer.Plain });
        var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(WordAnalyzer.Version, analyzer)
        {
            Similarity = Likeness,
            MergeScheduler = new SerialMergeScheduler(),
            RAMBufferSizeMB = 64,
        }))
        {
            foreach (var role in snapshot.Roles)
            {
                Add(role, [(AtlasFields.Name, role.Name), (AtlasFields.Alias, role.Abbreviation), .. Aliases(role.Aliases), (AtlasFields.Description, role.Summary)]);
            }

            foreach (var row in snapshot.Responsibilities)
            {
                Add(row, [(AtlasFields.Name, row.Name), .. Aliases(row.Aliases), (AtlasFields.Description, row.Description), (AtlasFields.Area, row.Area.Name)]);
            }

            foreach (var source in snapshot.Sources)
            {
                Add(source, [(AtlasFields.Title, source.Title), (AtlasFields.Note, source.Author), (AtlasFields.Note, source.Publisher)]);
                foreach (var passage in Passage.Of(snapshot, source))
                {
                    AddPassage(passage);
                }
            }

            writer.Commit();

            void AddPassage(Passage passage)
            {
                if (passage.Claims.Count == 0)
                {
                    Add(passage, [(passage.IsHashtags ? AtlasFields.Note : AtlasFields.Sentence, passage.Text)]);
                }

                foreach (var claim in passage.Claims)
                {
                    passages.Add(claim, passage);
                    Add(claim, [
                        (AtlasFields.Excerpt, claim.Excerpt.Exact), (AtlasFields.Sentence, passage.Text),
                        (AtlasFields.Label, claim.Label), (AtlasFields.Note, claim.Note)]);
                }
            }

            void Add(object item, IReadOnlyList<(string Field, string? Text)> texts)
            {
                var document = new Document { new NumericDocValuesField(AtlasFields.Item, items.Count) };
                foreach (var (field, text) in texts.Where(t => !string.IsNullOrEmpty(t.Text)))
                {
                    document.Add(new TextField(field, text, Field.Store.NO));
                    document.Add(new Field(AtlasFields.Vocabulary, text, VocabularyType));
                }

                items.Add(item);
                writer.AddDocument(document);
            }
        }

        return new AtlasIndex(snapshot, items, passages, DirectoryReader.Open(directory));
    }

    /// <summary>What answers to a text somebody typed; anything is a question, and none is an error.</summary>
    /// <param name="text">Longer ones are cut at <see cref="SearchQuestion.LongestText"/>.</param>
    /// <param name="isTyping">The last word may go on: words that begin so are meant as well.</param>
    public SearchResults Search(string text, bool isTyping = false)
    {
        var question = SearchQuestion.Of(text, vocabulary, isTyping);
        if (!question.Found.Any())
        {
            return new SearchResults(question, 0, [], [], [], []);
        }

        // Half of the words, or as many as any text holds.
        for (var needed = (question.Found.Count() + 1) / 2; ; needed--)
        {
            var hits = new EveryHit();
            searcher.Search(QuestionQuery.Of(question, needed), hits);
            if (hits.Found.Count > 0 || needed == 1)
            {
                return ResultsOf(question, needed, hits.Found);
            }
        }
    }

    private SearchResults ResultsOf(SearchQuestion question, int needed, List<(int Item, float Score)> hits)
    {
        List<(Role Role, float Score)> roles = [];
        Dictionary<Responsibility, float> rows = [];
        Dictionary<Responsibility, (float Best, List<Claim> Claims)> answering = [];
        Dictionary<Passage, (float Best, List<Claim> Claims)> said = [];
        List<(SourceHit Hit, float Score)> sources = [];
        foreach (var (item, score) in hits.OrderByDescending(h => h.Score).ThenBy(h => h.Item))
        {
            switch (items[item])
            {
                case Role role:
                    roles.Add((role, score));
                    break;
                case Responsibility row:
                    rows.Add(row, score);
                    break;
                case Source source:
                    sources.Add((new SourceHit(source, null), score));
                    break;
                case Passage passage:
                    sources.Add((new SourceHit(passage.Source, passage), score));
                    break;
                case Claim claim:
                    Collect(said, passages[claim], claim, score);
                    if (claim.Responsibility is not null)
                    {
                        Collect(answering, claim.Responsibility, claim, score);
                    }

                    break;
            }
        }

        // Ranked by what it is called and by the one sentence that says it best; many lesser ones add nothing.
        var responsibilities = rows.Keys.Union(answering.Keys)
            .Select(r => (Row: r, Score: rows.GetValueOrDefault(r) + answering.GetValueOrDefault(r).Best))
            .OrderByDescending(r => r.Score).ThenBy(r => r.Row.Area.Position).ThenBy(r => r.Row.Position)
            .Select(r => new ResponsibilityHit(r.Row, answering.GetValueOrDefault(r.Row).Claims ?? [], Snapshot.VoicesOn(r.Row), passages));
        return new SearchResults(
            question,
            needed,
            [.. responsibilities],
            [.. roles.Select(r => r.Role)],
            [.. said.OrderByDescending(s => s.Value.Best).Select(s => new ClaimHit(s.Key, s.Value.Claims))],
            [.. sources.Select(s => s.Hit)]);
    }

    /// <summary>Claims come by their score, so that the first of each is the best.</summary>
    private static void Collect<T>(Dictionary<T, (float Best, List<Claim> Claims)> found, T of, Claim claim, float score)
        where T : notnull
    {
        if (!found.TryAdd(of, (score, [claim])))
        {
            found[of].Claims.Add(claim);
        }
    }

    private static IEnumerable<(string, string?)> Aliases(IEnumerable<string> aliases) => aliases.Select(a => (AtlasFields.Alias, (string?)a));

    private static readonly FieldType VocabularyType = new()
    {
        IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY,
    };

    /// <summary>All that was found, unordered.</summary>
    private sealed class EveryHit : ICollector
    {
        private Scorer? scorer;
        private NumericDocValues? numbers;

        public List<(int Item, float Score)> Found { get; } = [];

        public bool AcceptsDocsOutOfOrder => true;

        public void SetScorer(Scorer scorer) => this.scorer = scorer;

        public void SetNextReader(AtomicReaderContext context) => numbers = context.AtomicReader.GetNumericDocValues(AtlasFields.Item);

        public void Collect(int doc) => Found.Add(((int)numbers!.Get(doc), scorer!.GetScore()));
    }
}
