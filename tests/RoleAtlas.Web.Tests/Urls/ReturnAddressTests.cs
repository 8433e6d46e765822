using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Tests.Urls;

public sealed class ReturnAddressTests
{
    [Theory]
    [InlineData("/roles?only=x", "/roles?only=x")]
    [InlineData("/", "/")]
    [InlineData("/account/people", "/account/people")]
    [InlineData("/account/shares?of=%2Fmatrix", "/account/shares?of=%2Fmatrix")]
    [InlineData("/search?q=café%20au+lait", "/search?q=caf%C3%A9%20au+lait")]
    [InlineData("/account/shares?of=é", "/account/shares?of=%C3%A9")]
    [InlineData("/account/sharesman", null)]
    [InlineData("//evil.example.org", null)]
    [InlineData("/\\evil.example.org", null)]
    [InlineData("/\t/evil.example.org", null)]
    [InlineData("https://evil.example.org/", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("~//evil.example.org", null)]
    [InlineData("/account/sign-in", null)]
    public void Signing_in_leads_only_to_pages_of_this_host(string asked, string? leads) =>
        Assert.Equal(leads, ReturnAddress.Checked(asked));
}
