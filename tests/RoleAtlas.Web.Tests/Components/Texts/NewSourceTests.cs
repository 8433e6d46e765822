using System.Text;
using RoleAtlas.Core.Content;
using RoleAtlas.Web.Components.Texts;

namespace RoleAtlas.Web.Tests.Components.Texts;

public sealed class NewSourceTests
{
    [Fact]
    public void The_top_of_a_pasted_text_fills_only_what_is_empty()
    {
        var source = new NewSource { Kind = "Handbook page" };
        source.SetTitle("Mine");
        var pasted = BroughtText.ReadPasted(Encoding.UTF8.GetBytes(
            "---\ntitle: Theirs\nkind: Post\nauthor: Ada\ndate: 2025-03-01\nhashtags: [one, two]\n---\nWords.")).Pasted!;

        Assert.Equal(["author", "date", "hashtags"], source.FillEmpty(pasted));
        Assert.Equal(("Mine", "Handbook page", "Ada", "2025-03-01", "one, two", "mine"), (source.Title, source.Kind, source.Author, source.Date, source.Hashtags, source.Slug));
        Assert.Empty(source.FillEmpty(pasted));
    }

    [Fact]
    public void The_address_follows_a_title_that_was_pasted()
    {
        var source = new NewSource();
        source.FillEmpty(BroughtText.ReadPasted(Encoding.UTF8.GetBytes("---\ntitle: The product lead\n---\nWords.")).Pasted!);
        Assert.Equal("the-product-lead", source.Slug);
    }
}
