using Bunit;
using RoleAtlas.Core.Claims;
using RoleAtlas.Web.Components.Shared;

namespace RoleAtlas.Web.Tests.Components.Shared;

public sealed class RoleLookTests : AtlasComponentTest
{
    [Fact]
    public void Fifty_six_roles_look_different_each()
    {
        foreach (var stance in Enum.GetValues<Stance>())
        {
            var looks = ManyRoles(56).Select(r => (RoleLook.CssClass(r), RoleLook.Symbol(r, stance))).ToList();
            Assert.Equal(56, looks.Distinct().Count());
        }
    }

    [Fact]
    public void Roles_that_follow_each_other_differ_in_both_hue_and_shape() =>
        Assert.All(ManyRoles(56).Zip(ManyRoles(57).Skip(1)), p =>
        {
            Assert.NotEqual(RoleLook.CssClass(p.First), RoleLook.CssClass(p.Second));
            Assert.NotEqual(RoleLook.Symbol(p.First, Stance.Leads), RoleLook.Symbol(p.Second, Stance.Leads));
        });

    [Fact]
    public void Every_sign_and_every_hue_is_there()
    {
        var (shapes, theme) = (FileOf("shapes.svg"), FileOf("theme.css"));
        foreach (var role in ManyRoles(100))
        {
            Assert.Contains($".{RoleLook.CssClass(role)}", theme, StringComparison.Ordinal);
            Assert.All(Enum.GetValues<Stance>(), s => Assert.Contains($"id=\"{RoleLook.Symbol(role, s)}\"", shapes, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_glyph_shows_role_and_stance_and_is_not_read_aloud()
    {
        var role = ManyRoles(10)[9];
        foreach (var stance in Enum.GetValues<Stance>())
        {
            var glyph = Render<RoleGlyph>(p => p.Add(g => g.Role, role).Add(g => g.Stance, stance)).Find("svg");

            Assert.Equal(RoleLook.Symbol(role, stance), SymbolOf(glyph.ParentElement!));
            Assert.Contains(RoleLook.CssClass(role), glyph.ClassList);
            Assert.Equal("true", glyph.GetAttribute("aria-hidden"));
        }
    }
}
