using System.Net;
using System.Text.RegularExpressions;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Api;

public sealed partial class ReadmeExamplesTests(RealAtlas atlas)
{
    [Fact]
    public async Task Every_example_of_the_read_API_in_the_readme_is_answered()
    {
        var section = Repository.Readme.Split("\n## Read API\n")[1].Split("\n## ")[0];
        var examples = Examples().Matches(section);

        Assert.True(examples.Count > 5);
        foreach (var example in examples.Cast<Match>())
        {
            var address = example.Groups["address"].Value;
            var answer = example.Groups["head"].Success ? await atlas.HeadAsync(address) : await atlas.GetAsync(address);

            Assert.True(answer.Status == HttpStatusCode.OK, $"{address} answers {answer.Status}: {answer.Text}");
            Assert.True(example.Groups["head"].Success || answer.Json().GetProperty("data").GetRawText().Length > 2, $"{address} finds nothing.");
        }
    }

    [GeneratedRegex("^curl (?<head>--head )?\"?http://localhost:5000(?<address>[^\"\\s]+)\"?$", RegexOptions.Multiline)]
    private static partial Regex Examples();
}
