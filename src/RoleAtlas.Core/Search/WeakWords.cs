using System.Text;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace RoleAtlas.Core.Search;

/// <summary>
/// Words that say little of what is looked for: the usual stop words, and those with which one asks whose something is.
/// They help to order what the other words find ("what should we build" stands so in a source), and find nothing alone,
/// unless nothing else is asked.
/// </summary>
internal static class WeakWords
{
    private static readonly CharArraySet Usual = WordlistLoader.GetSnowballWordSet(
        IOUtils.GetDecodingReader(typeof(SnowballFilter), "english_stop.txt", Encoding.UTF8), WordAnalyzer.Version);

    private static readonly HashSet<string> OfAsking = new(StringComparer.Ordinal)
    {
        "whose", "job", "responsible", "responsibility", "responsibilities", "handle", "handles", "own", "owns", "charge",
        "somebody", "someone", "anybody", "anyone", "everybody", "everyone", "can", "may", "must",
    };

    public static bool Contains(string word) => Usual.Contains(word) || OfAsking.Contains(word);
}
