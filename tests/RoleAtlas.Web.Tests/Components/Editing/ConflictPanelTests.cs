using Bunit;
using RoleAtlas.Core.Editing;
using RoleAtlas.Web.Components.Editing;
using RoleAtlas.Web.Serving;

namespace RoleAtlas.Web.Tests.Components.Editing;

public sealed class ConflictPanelTests : AtlasComponentTest
{
    private readonly TestForm form = new();

    [Fact]
    public void Each_field_that_both_changed_is_shown_as_it_was_theirs_and_yours()
    {
        form.Conflicts = [new FieldConflict("Summary", "Bakes bread", "Bakes good bread", "Bakes bread daily")];
        form.Taken = ["Name"];

        var panel = Render<ConflictPanel>(p => p.Add(c => c.Page, form));

        Assert.Equal("Ada has changed this meanwhile, and so have you", panel.Find("h2").TextContent);
        Assert.Equal(["Bakes bread", "Bakes good bread", "Bakes bread daily"], panel.FindAll("dd").Select(d => string.Join(' ', d.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Contains("good", panel.Find("ins").TextContent, StringComparison.Ordinal);
        Assert.Contains("Ada has changed name meanwhile", panel.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "Bakes good bread")]
    [InlineData(1, "Bakes bread daily")]
    [InlineData(2, "Bakes good bread. Bakes bread daily")]
    [InlineData(2, "Bakes good bread! Bakes bread daily", "Bakes good bread! ")]
    public void What_is_chosen_goes_into_the_form(int button, string value, string theirs = "Bakes good bread")
    {
        form.Form.Begin(new Dictionary<string, string> { ["Summary"] = "" });
        form.Form["Summary"] = "Bakes bread daily";
        form.Conflicts = [new FieldConflict("Summary", "Bakes bread", theirs, "Bakes bread daily")];
        var panel = Render<ConflictPanel>(p => p.Add(c => c.Page, form));

        panel.FindAll("button")[button].Click();

        Assert.Equal(value, form.Resolved);
    }

    [Fact]
    public void What_is_wrong_with_a_field_stands_at_it()
    {
        form.Form.Begin(new Dictionary<string, string> { ["Name"] = "" });
        form.Problems["Name"] = "Give the role a name.";

        var field = Render<TextField>(p => p.Add(f => f.Name, "Name").AddCascadingValue<IFormPage>(form));

        var input = field.Find("input");
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("Name", field.Find($"label[for={input.Id}]").TextContent);
        Assert.Contains("Give the role a name.", field.Find(".mud-input-helper-text").TextContent, StringComparison.Ordinal);
    }

    private sealed class TestForm : IFormPage
    {
        public FormText Form { get; } = new();
        public IReadOnlyDictionary<string, string> Labels { get; } = new Dictionary<string, string> { ["Name"] = "Name", ["Summary"] = "Summary" };
        public IReadOnlyList<FieldConflict> Conflicts { get; set; } = [];
        public IReadOnlyList<string> Taken { get; set; } = [];
        public Dictionary<string, string> Problems { get; } = [];
        public string? Resolved { get; private set; }
        public string? Others => "Ada";
        public bool IsGone => false;
        public UndoRevision? BringBack => null;
        public (string Name, string Address)? MergedInto => null;
        public GoneThing? Gone => null;
        public bool CanBeMadeAnew => true;
        public bool IsNew => false;
        public bool IsMissing => false;
        public bool IsSaving => false;
        public bool IsPreviewing => false;
        public bool IsLedOn => false;
        public EditPreview? Effects => null;
        public string? Failed => null;

        public string? Problem(string field) => Problems.GetValueOrDefault(field);

        public string Wording(string field, string value) => value;

        public Task SetAsync(string field, string value) => Task.CompletedTask;

        public Task ResolveAsync(FieldConflict conflict, string value)
        {
            Resolved = value;
            return Task.CompletedTask;
        }

        public Task MakeAnewAsync() => Task.CompletedTask;

        public Task BringBackAsync() => Task.CompletedTask;

        public Task PutBackAsync(KeptText kept) => Task.CompletedTask;

        public Task UndoTypingAsync() => Task.CompletedTask;

        public Task SaveAsync() => Task.CompletedTask;
    }
}
