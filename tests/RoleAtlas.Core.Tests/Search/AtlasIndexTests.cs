using CsCheck;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Search;
using RoleAtlas.Core.Tests.Content;
using RoleAtlas.Core.Tests.Text;

namespace RoleAtlas.Core.Tests.Search;

public sealed class AtlasIndexTests
{
    private static readonly AtlasSnapshot Posts = RepositoryContent.Snapshot;
    private static readonly AtlasIndex Index = AtlasIndex.Of(Posts);

    /// <summary>What people type, and what would mean something to a parser of queries.</summary>
    private static readonly Gen<string> AnyText = Gen.Frequency(
        (3, Gen.OneOf<string>("risk", "who handles ", "the ", "stakeholdr ", "product manager ", "vis", "𝘞𝘩𝘢𝘵 ", "cafe\u0301 ", "a b c ")),
        (2, Gen.OneOf<string>("AND ", " OR ", "NOT ", "+", "-", "\"", "(", ")", "name:", "*", "?*", "~2", "^9", "[a TO z]", "/.*/", "\\", "&&", "||", "{!}", "'")),
        (2, Gen.OneOf<string>("👩\u200d💻", "\u202e", "שלום ", "日本語 ", "\0", "\ud835", "\udc00", "\t", "\n", "\u0301", "ﬁ ", "ı", "%", "<mark>")),
        (1, Gen.String)).Array[0, 40].Select(string.Concat);

    [Fact]
    public void Who_handles_risk_is_answered_with_managing_risks_and_the_words_of_a_source()
    {
        var hit = Index.Search("who handles risk").Responsibilities[0];

        Assert.Equal("risk-management", hit.Responsibility.Slug);
        Assert.Equal(hit.Responsibility, hit.Quote!.Claims[0].Responsibility);
        Assert.Contains("risk", hit.Quote.Passage.Text, StringComparison.OrdinalIgnoreCase);
        foreach (var role in new[] { "product-manager", "project-manager" }.Select(s => Posts.FindRole(s)!))
        {
            Assert.Contains(role, hit.QuoteFor(role)!.Claims[0].Roles);
        }
    }

    [Fact]
    public void What_should_we_build_is_found_though_it_is_set_in_mathematical_letters()
    {
        var results = Index.Search("what should we build");

        Assert.Equal("what-to-build", results.Responsibilities[0].Responsibility.Slug);
        var claim = results.Claims[0].Claims[0];
        Assert.Equal((ClaimKind.Question, "What should we build?", 3), (claim.Kind, claim.Label, claim.Source.Order));
        Assert.Equal(["product-manager"], claim.Roles.Select(r => r.Slug));
        Assert.Equal("𝘞𝘩𝘢𝘵 𝘴𝘩𝘰𝘶𝘭𝘥 𝘸𝘦 𝘣𝘶𝘪𝘭𝘥", Hits(results, results.Claims[0].Passage.Text)[0]);
    }

    [Fact]
    public void Slips_of_spelling_are_forgiven_and_told()
    {
        var results = Index.Search("stakeholdr comunication");

        Assert.Equal("stakeholder-information", results.Responsibilities[0].Responsibility.Slug);
        Assert.All(results.Question.Words, w => Assert.True(w.IsReadOtherwise));
        Assert.Equal([["stakeholder"], ["communication"]], results.Question.Words.Select(w => w.ReadAs));
        Assert.Equal("Stakeholder Communication", Hits(results, results.Claims[0].Passage.Text)[0]);
    }

    [Fact]
    public void Who_keeps_the_ship_sailing_leads_to_the_row_and_the_sentence_of_source_6()
    {
        var results = Index.Search("who keeps the ship sailing");

        Assert.Equal("smooth-running", results.Responsibilities[0].Responsibility.Slug);
        Assert.Equal(6, results.Claims[0].Passage.Source.Order);
        Assert.Equal(["who keeps the ship sailing"], Hits(results, results.Claims[0].Passage.Text));
    }

    [Theory]
    [InlineData("RISK")]
    [InlineData("rísk")]
    [InlineData("ri\u0301sk")]
    [InlineData("𝘳𝘪𝘴𝘬")]
    [InlineData("ｒｉｓｋ")]
    [InlineData("risk’s")]
    [InlineData("“risk”!")]
    public void Capitals_accents_and_other_letters_make_no_difference(string text) =>
        Assert.Equal(Answer(Index.Search("risk")), Answer(Index.Search(text)));

    [Fact]
    public void What_nobody_coded_is_found_by_its_words()
    {
        var found = Index.Search("knee-jerk reaction").Sources[0];

        Assert.Equal(9, found.Source.Order);
        Assert.Empty(found.Passage!.Claims);
        Assert.Contains("knee-jerk", found.Passage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_and_an_analogy_are_found()
    {
        Assert.Null(Index.Search("secret weapon").Sources.First(s => s.Source.Order == 4).Passage);
        Assert.Equal("Movie director", Index.Search("movie director").Claims[0].Claims[0].Label);
    }

    [Fact]
    public void The_name_of_a_role_asks_for_the_role()
    {
        var results = Index.Search("programme manager");

        Assert.True(results.NamesARole);
        Assert.Equal("program-manager", results.Roles[0].Slug);
        Assert.True(Index.Search("What does a product manager do?").NamesARole);
        Assert.False(Index.Search("manager").NamesARole);
        Assert.False(Index.Search("stakeholdr comunication").NamesARole);
    }

    [Fact]
    public void The_last_word_may_go_on_while_it_is_typed()
    {
        Assert.Contains("risk-management", Index.Search("managing ri", isTyping: true).Responsibilities.Take(3).Select(h => h.Responsibility.Slug));
        Assert.Contains("product-vision", Index.Search("setting the product vis", isTyping: true).Responsibilities.Take(1).Select(h => h.Responsibility.Slug));
    }

    [Fact]
    public void Words_that_say_little_find_nothing_alone_unless_nothing_else_is_asked()
    {
        Assert.Equal(Answer(Index.Search("risk")).Order(), Answer(Index.Search("is the risk of this or that theirs")).Order());
        Assert.NotEqual(0, Index.Search("what is the").Count);
    }

    [Fact]
    public void Where_no_text_holds_half_of_the_words_one_is_enough()
    {
        var results = Index.Search("risk ship aesthetics surveys");

        Assert.Equal(1, results.Needed);
        Assert.Contains(results.Responsibilities, h => h.Responsibility.Slug == "risk-management");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!… —")]
    [InlineData("👩\u200d💻 🚀")]
    [InlineData("xqzjv wwwwq")]
    public void Where_nothing_answers_nothing_is_found(string text) => Assert.Equal(0, Index.Search(text).Count);

    [Fact]
    public void A_long_question_is_cut_and_says_so()
    {
        var results = Index.Search("risk " + new string('x', 10_000));

        Assert.True(results.Question.IsCut);
        Assert.Equal(SearchQuestion.LongestText, results.Question.Text.Length);
        Assert.Equal("risk-management", results.Responsibilities[0].Responsibility.Slug);
    }

    [Fact]
    public void Any_text_is_a_question_and_what_is_marked_are_words_of_the_text() =>
        Gen.Select(AnyText, Gen.Bool, GeneratedMarkdown.Text).Sample((text, isTyping, other) =>
        {
            var results = Index.Search(text, isTyping);
            var texts = results.Claims.Take(2).Select(c => c.Passage.Text)
                .Concat(results.Responsibilities.Take(2).Select(r => r.Responsibility.Name)).Append(other);
            return results.Question.Text.Length <= SearchQuestion.LongestText && texts.All(t =>
            {
                var (whole, part) = (results.Mark(t), results.Excerpt(t));
                var shown = string.Concat(part.Segments.Select(s => s.Text));
                return string.Concat(whole.Segments.Select(s => s.Text)) == t
                    && t.Contains(shown, StringComparison.Ordinal)
                    && part.CutBefore == !t.StartsWith(shown, StringComparison.Ordinal)
                    && (part.CutAfter || t.EndsWith(shown, StringComparison.Ordinal));
            });
        }, iter: 500);

    [Fact]
    public void Every_claim_is_found_by_its_own_words()
    {
        var missed = Posts.Claims.Where(c => c.Excerpt.Exact.Any(char.IsLetter))
            .Where(c => Index.Search(c.Excerpt.Exact).Claims.All(h => !h.Passage.Claims.Contains(c)))
            .Select(c => $"{c.Id} {c.Excerpt.Exact}");

        Assert.Equal([], missed);
    }

    [Fact]
    public void Every_responsibility_and_role_is_found_by_its_name()
    {
        Assert.Equal([], Posts.Responsibilities.Where(r => Index.Search(r.Name).Responsibilities[0].Responsibility != r).Select(r => r.Name));
        Assert.Equal([], Posts.Roles.Where(r => Index.Search(r.Name).Roles[0] != r).Select(r => r.Name));
    }

    [Fact]
    public void Every_misspelled_name_of_one_slip_is_still_found()
    {
        // The letters in the middle of the longest word change places.
        var missed = Posts.Responsibilities.Select(r => (Row: r, Asked: WithSlip(r.Name)))
            .Where(x => !Index.Search(x.Asked).Responsibilities.Take(3).Any(h => h.Responsibility == x.Row)).Select(x => x.Asked);

        Assert.Equal([], missed);
    }

    private static string WithSlip(string name)
    {
        var words = name.Split(' ');
        var longest = Array.IndexOf(words, words.MaxBy(w => w.Length)!);
        var letters = words[longest].ToCharArray();
        var middle = letters.Length / 2;
        (letters[middle], letters[middle - 1]) = (letters[middle - 1], letters[middle]);
        words[longest] = new string(letters);
        return string.Join(' ', words);
    }

    private static List<string> Hits(SearchResults results, string text) =>
        [.. results.Mark(text).Segments.Where(s => s.IsHit).Select(s => s.Text)];

    private static IEnumerable<string> Answer(SearchResults results) =>
        results.Responsibilities.Select(h => h.Responsibility.Slug).Concat(results.Claims.Select(c => c.Passage.Text));
}
