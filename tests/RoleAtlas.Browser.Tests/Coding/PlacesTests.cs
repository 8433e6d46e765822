using RoleAtlas.Core.Text;

namespace RoleAtlas.Browser.Tests.Coding;

/// <summary>Whatever is selected on the screen, the place that the script tells holds just these words in the plain text.</summary>
public sealed class PlacesTests(AtlasSite site)
{
    /// <summary>Selects from one point of the screen to another, many times over, and tells what stood there and which place it was.</summary>
    private const string Script =
        """
        async ([html, count]) => {
          const { Places } = await import('/coding.js');
          const article = document.createElement('div');
          article.innerHTML = html;
          document.body.append(article);
          const places = new Places(article);
          const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
          const nodes = [];
          while (walker.nextNode()) nodes.push(walker.currentNode);
          const shown = node => !node.parentElement.closest('button');
          // No browser selects half a character of two code units.
          const whole = (node, at) => at < node.length && /[\uDC00-\uDFFF]/.test(node.data[at]) ? at + 1 : at;
          // Not at random, so that a failure comes back.
          let seed = 1;
          const next = most => (seed = (seed * 48271) % 2147483647) % most;
          const found = [];
          for (let n = 0; n < count; n++) {
            const [a, b] = [nodes[next(nodes.length)], nodes[next(nodes.length)]];
            const range = document.createRange();
            range.setStart(a, whole(a, next(a.length + 1)));
            const end = whole(b, next(b.length + 1));
            if (range.comparePoint(b, end) < 0) continue;
            range.setEnd(b, end);
            let words = '';
            for (const node of nodes.filter(shown)) {
              if (!range.intersectsNode(node)) continue;
              words += node.data.slice(node === a ? range.startOffset : 0, node === b ? range.endOffset : node.length);
            }
            const place = places.of(range);
            const back = place && places.of(places.range(...place));
            found.push({ words, start: place?.[0] ?? -1, end: place?.[1] ?? -1, again: !place || (back[0] === place[0] && back[1] === place[1]) });
          }
          article.remove();
          return found;
        }
        """;

    private static readonly string[] Tricky =
    [
        "They *craft* the **vi*si*on**, [and _more_](https://a.example), `code & <b>` ![alt *text*](https://a.example/x.png).",
        "- One 👩‍👩‍👧 two 🇨🇭🇨🇭\n- 𝘞𝘩𝘢𝘵 𝘤𝘢𝘯 𝘸𝘦 𝑊ℎ𝑦 *𝘞𝘩𝘰* end\n  1. e\u0301 é \\* &amp; &nbsp; &lt;",
        "A line  \nbroken\\\nhard, and\nsoft.\n\n> Quoted 🎯\n> - deep *𝐛𝐨𝐥𝐝*",
        "| a | b *c* |\n|---|--:|\n| 𝘹 | 🎉 d |\n\n    code 🎉\n      more\n\n```\n\n𝘞𝘩𝘺\n```",
        "# Head 🎉 *line*\n\n## 𝘞𝘩𝘺?\n\nWords.",
    ];

    [Fact]
    public Task Any_selection_is_told_by_the_place_of_its_words() => site.VisitAsync(async visitor =>
    {
        await visitor.OpenAsync("/method");
        var texts = Tricky.Select(SourceText.Parse).Concat(site.Atlas.Sources.Select(s => s.Text)).ToList();
        foreach (var text in texts)
        {
            var sentences = RoleAtlas.Core.Coding.CodingProgress.Of(text, []).Sentences.Select(s => (s.Start, s.End)).ToList();
            var marks = sentences.Where((_, i) => i % 2 == 0).Select((s, i) => new ExcerptMark($"c{i:00000}", s.Start, s.End, "several")).ToList();
            var html = string.Concat(SourceHtml.RenderForCoding(text, marks, [.. sentences.Where((_, i) => i % 2 == 1)]).Select(p => p.Html));

            var selections = await visitor.Page.EvaluateAsync<Selection[]>(Script, new object[] { html, 400 });

            Assert.True(selections.Length > 100);
            Assert.All(selections, s =>
            {
                Assert.True(s.Again, $"{s.Words} is not found again at {s.Start} to {s.End}.");
                Assert.Equal(Letters(s.Words), s.Start < 0 ? "" : Letters(PlainLetters.Fold(text.Plain[s.Start..s.End])));
            });
        }
    });

    /// <summary>White space that only separates on the screen is other in the plain text.</summary>
    private static string Letters(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c)));

    private sealed class Selection
    {
        public string Words { get; set; } = "";
        public int Start { get; set; }
        public int End { get; set; }
        public bool Again { get; set; }
    }
}
