using System.Text;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using RoleAtlas.Core.Content;
using RoleAtlas.Web.Components.Texts;
using RoleAtlas.Web.Editing;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Texts;

public sealed class TextAreaTests : AtlasComponentTest
{
    private readonly List<BroughtText> read = [];

    [Fact]
    public void An_uploaded_file_stands_in_the_text_area()
    {
        var area = Area(TimeSpan.FromSeconds(20));
        area.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("\uFEFFمرحبا 👩‍👩‍👧 𝘞𝘩𝘢𝘵\r\n", "a.md"));
        area.WaitForAssertion(() => Assert.Equal("مرحبا 👩‍👩‍👧 𝘞𝘩𝘢𝘵\n", area.Find("textarea").GetAttribute("value")));
        Assert.NotNull(Assert.Single(read).Text);
    }

    [Theory]
    [InlineData("a.md", "a\0b", "NUL")]
    [InlineData("a.md", "", "no words")]
    [InlineData("a.exe", "words", "ends with .md")]
    public void What_is_refused_is_said_beside_it_and_nothing_is_lost(string name, string words, string said)
    {
        var area = Area(TimeSpan.FromSeconds(20));
        area.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(words, name));
        area.WaitForAssertion(() => Assert.Contains(said, area.Find(".problem").Words(), StringComparison.Ordinal));
        Assert.Equal("as it was", area.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused_before_it_is_read()
    {
        var area = Area(TimeSpan.FromSeconds(20));
        area.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(new byte[BroughtText.MaximumSize + 1], "a.md"));
        area.WaitForAssertion(() => Assert.Contains("larger than 1 MiB", area.Find(".problem").Words(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_that_takes_too_long_is_given_up_and_that_is_said()
    {
        using var intake = new TextIntake { Limit = TimeSpan.FromMilliseconds(200) };
        var read = await intake.ReadAsync(
            "a.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<b>", 300_000))), Xunit.TestContext.Current.CancellationToken);
        Assert.Null(read.Text);
        Assert.Equal([intake.TookTooLong], read.Problems);
    }

    [Fact]
    public async Task Waiting_for_others_is_no_time_of_the_text()
    {
        var cancel = Xunit.TestContext.Current.CancellationToken;
        var clock = new HandClock();
        using var intake = new TextIntake { Clock = clock };
        var others = new TaskCompletionSource<string>();
        var busy = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => intake.InPlaceAsync(() => others.Task, cancel)).ToList();

        var reading = intake.ReadAsync("a.md", "words"u8.ToArray(), cancel);
        clock.Advance(intake.Limit * 2);
        Assert.False(reading.IsCompleted);
        others.SetResult("done");

        Assert.Equal((0, "words"), ((await reading).Problems.Count, (await reading).Text?.Markdown.Trim()));
        await Task.WhenAll(busy);
    }

    private IRenderedComponent<TextArea> Area(TimeSpan limit)
    {
        Services.AddSingleton(new TextIntake { Limit = limit });
        return Render<TextArea>(p => p.Add(a => a.Text, "as it was").Add(a => a.OnRead, read.Add));
    }
}
