using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Serving;

public sealed class SecurityHeadersTests(RealAtlas atlas)
{
    [Fact]
    public async Task Every_answer_says_what_it_may_do_and_not_what_serves_it()
    {
        string[] addresses =
        [
            .. PublicAddresses.OneOfEach(atlas.Snapshot), "/nothing/here", "/error", "/theme.css", "/health/live",
            "/compare/project-manager-vs-product-manager",
        ];
        foreach (var address in addresses)
        {
            var answer = await atlas.GetAsync(address);

            Assert.Equal("nosniff", answer["X-Content-Type-Options"]);
            Assert.Null(answer["Server"]);
            Assert.Null(answer["X-Powered-By"]);
            if (answer["Content-Type"]?.StartsWith("text/html", StringComparison.Ordinal) == true)
            {
                var policy = answer["Content-Security-Policy"]!;
                Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
                Assert.Contains("object-src 'none'", policy, StringComparison.Ordinal);
                Assert.Contains("base-uri 'self'", policy, StringComparison.Ordinal);
                Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
                Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);

                Assert.Matches("script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='(;|$)", policy);
                answer.HasOnlyItsOwnScripts();
                Assert.Equal("DENY", answer["X-Frame-Options"]);
                Assert.Equal("strict-origin-when-cross-origin", answer["Referrer-Policy"]);
            }
        }
    }
}
