using CsCheck;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Core.Tests.Editing;

public sealed class SlugSuggestionTests
{
    [Theory]
    [InlineData("Product manager", "product-manager")]
    [InlineData("  Café & bar,  Zürich! ", "cafe-and-bar-zurich")]
    [InlineData("Straße / ŁÓDŹ", "strasse-lodz")]
    [InlineData("Don’t repeat yourself", "dont-repeat-yourself")]
    [InlineData("𝑄𝐴 lead", "qa-lead")]
    [InlineData("経営", "")]
    public void An_address_is_made_of_the_letters_and_digits_of_a_name(string name, string slug) =>
        Assert.Equal(slug, Slug.Suggest(name, EntityKind.Responsibility));

    [Fact]
    public void What_separates_roles_in_an_address_is_written_out_in_that_of_a_role()
    {
        Assert.Equal("us-versus-them", Slug.Suggest("Us vs. them", EntityKind.Role));
        Assert.Equal("us-vs-them", Slug.Suggest("Us vs. them", EntityKind.Area));
    }

    [Fact]
    public void A_long_name_is_cut_at_a_word() =>
        Assert.Equal(
            "seeing-to-it-that-everybody-who-ought-to-be-informed-is-informed-of-everything",
            Slug.Suggest("Seeing to it that everybody who ought to be informed is informed of everything in time", EntityKind.Area));

    [Fact]
    public void Whatever_the_name_the_address_is_valid_or_empty() =>
        Gen.String.Sample(name => Slug.Suggest(name, EntityKind.Role) is var slug && (slug.Length == 0 || Slug.IsValidForRole(slug)));

    [Fact]
    public void An_address_that_leads_elsewhere_now_or_led_there_before_gets_a_number()
    {
        var own = Guid.CreateVersion7();
        var rows = new CatalogueRows
        {
            Roles = [new RoleRow { Id = own, Slug = "lead", Name = "Lead", Abbreviation = "L" }],
            RetiredSlugs = [new RetiredSlugRow { Kind = EntityKind.Role, Slug = "lead-2", EntityId = Guid.CreateVersion7() }],
        };

        Assert.Equal("lead-3", rows.FreeSlug(EntityKind.Role, "Lead"));
        Assert.Equal("lead", rows.FreeSlug(EntityKind.Role, "Lead", own));
        Assert.Equal("lead", rows.FreeSlug(EntityKind.Area, "Lead"));
        Assert.Equal("role", rows.FreeSlug(EntityKind.Role, "経営"));
    }
}
