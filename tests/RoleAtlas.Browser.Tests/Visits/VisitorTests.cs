using Xunit.Sdk;

namespace RoleAtlas.Browser.Tests.Visits;

public sealed class VisitorTests(AtlasSite site)
{
    [Theory]
    [MemberData(nameof(AtlasPages.Data), MemberType = typeof(AtlasPages))]
    public Task Every_page_answers_as_it_should_and_is_quiet(string path) => site.VisitAsync(async visitor =>
        Assert.Equal(AtlasPages.StatusOf(path), await visitor.OpenAsync(path)));

    [Theory]
    [InlineData("document.body.append(Object.assign(document.createElement('script'), { textContent: 'x()' }))")]
    [InlineData("fetch('http://127.0.0.1:9/').catch(() => { })")]
    [InlineData("console.error('Something broke')")]
    [InlineData("setTimeout(() => { throw new Error('Something broke') })")]
    public async Task Trouble_does_not_go_unnoticed(string script)
    {
        var failure = await Assert.ThrowsAsync<XunitException>(() => site.VisitAsync(async visitor =>
        {
            await visitor.OpenAsync(AtlasPages.Home);
            await visitor.Page.EvaluateAsync($"() => {{ {script} }}");

            // Events come in order: what this asks for is answered after all that the script has caused.
            await visitor.Page.EvaluateAsync("() => new Promise(resolve => setTimeout(resolve))");
            await visitor.Page.ReloadAsync();
        }));

        Assert.Contains("Trouble on the way", failure.Message, StringComparison.Ordinal);
        Assert.Contains("screenshot.png", failure.Message, StringComparison.Ordinal);
        Assert.Contains("trace.zip", failure.Message, StringComparison.Ordinal);
    }
}
