using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CsCheck;
using RoleAtlas.Core.Content;

namespace RoleAtlas.Core.Tests.Content;

/// <summary>The words of the sources are those of the posts as they were published (posts.txt beside this file).</summary>
public sealed partial class PublishedWordsTests
{
    /// <summary>What the site that the posts were copied from put around them.</summary>
    private static readonly string[] InterfaceText =
        ["To view or add a comment, sign in", "Acquiris Digital’s Post", "More Relevant Posts"];

    private static readonly List<string> Posts = ReadPosts();

    private static readonly IReadOnlyList<SourceContent> Sources =
        [.. ContentFolder.Read(RepositoryContent.Folder).Content!.Sources.OrderBy(s => s.Order)];

    public static TheoryData<int> Orders => [.. Enumerable.Range(1, 11)];

    [Fact]
    public void There_are_as_many_sources_as_posts()
    {
        Assert.Equal(11, Posts.Count);
        Assert.Equal(Enumerable.Range(1, 11), Sources.Select(s => s.Order));
        Assert.All(Sources, s => Assert.All(InterfaceText, t => Assert.DoesNotContain(t, s.Text.Plain, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void The_words_of_a_source_are_those_of_its_post(int order) =>
        Assert.Null(FirstDifference(Posts[order - 1], Sources[order - 1].Text.Plain));

    [Fact]
    public void A_word_that_is_missing_added_or_moved_would_be_noticed() =>
        Gen.Select(Gen.Int[0, 10], Gen.Int[0, 10_000], Gen.Int[0, 2]).Sample((post, at, kind) =>
        {
            var words = Posts[post].Split(' ').ToList();
            at %= words.Count - 1;
            if (!words[at].Any(char.IsLetter) || !words[at + 1].Any(char.IsLetter) || words[at] == words[at + 1])
            {
                // Marks of lists may be missing.
                return true;
            }

            switch (kind)
            {
                case 0: words.RemoveAt(at); break;
                case 1: words.Insert(at, "word"); break;
                default: (words[at], words[at + 1]) = (words[at + 1], words[at]); break;
            }

            return FirstDifference(string.Join(' ', words), Sources[post].Text.Plain) is not null;
        });

    /// <summary>
    /// Null where the texts are the same, white space aside. A mark that only drew a list in the raw post may be missing
    /// where a line begins, and so may the marks of Markdown that one post was published with.
    /// </summary>
    private static string? FirstDifference(string raw, string plain)
    {
        var (r, p) = (0, 0);
        while (true)
        {
            r = SkipWhiteSpace(raw, r);
            var line = plain.LastIndexOf('\n', Math.Max(0, SkipWhiteSpace(plain, p) - 1)) >= p || p == 0;
            p = SkipWhiteSpace(plain, p);
            var mark = ListMark().Match(raw, r);
            if (mark.Success && line && string.CompareOrdinal(plain, p, mark.Value, 0, mark.Length) != 0)
            {
                r += mark.Length;
            }
            else if (string.CompareOrdinal(raw, r, "**", 0, 2) == 0)
            {
                r += 2;
            }
            else if (r == raw.Length && p == plain.Length)
            {
                return null;
            }
            else if (r == raw.Length || p == plain.Length || raw[r] != plain[p])
            {
                return $"published “{Around(raw, r)}”, kept “{Around(plain, p)}”";
            }
            else
            {
                (r, p) = (r + 1, p + 1);
            }
        }
    }

    private static int SkipWhiteSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 30)..Math.Min(text.Length, at + 30)];

    private static List<string> ReadPosts([CallerFilePath] string here = "")
    {
        var lines = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "posts.txt"));
        return [.. lines.Where(l => l.Trim() is not ("" or "-") && !InterfaceText.Contains(l.Trim()))];
    }

    [GeneratedRegex(@"\G(?<=\s)(•|-(?=\s)|\d+\.(?=\s))")]
    private static partial Regex ListMark();
}
