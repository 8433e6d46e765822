using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Serving;

public sealed class AtlasStartTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> WrongSettings => new()
    {
        { "Reading", "everybody" },
        { "Reading", "Public" },
        { "DataDirectory", "somewhere/relative" },
        { "ContentDirectory", " " },
        { "Keepers", "the keepers" },
        { "Keepers", "Keepers <keepers@example.org>" },
        { "Keepers", "keepers@example.org?cc=others@example.org" },
        { "Keepers", "javascript:alert(1)//://" },
        { "Keepers", "/report?about={page}" },
        { "EmbedHosts", "wiki.example.org" },
        { "EmbedHosts", "https://wiki.example.org/pages" },
    };

    [Theory]
    [MemberData(nameof(WrongSettings))]
    public async Task A_wrong_setting_stops_the_start_with_its_key_and_value(string key, string value)
    {
        using var data = new TemporaryFolder();
        (string, string)[] settings = [("RoleAtlas__DataDirectory", data.Path), ($"RoleAtlas__{key}", value)];

        var serving = await AtlasProgram.RunAsync([], settings);
        var verb = await AtlasProgram.RunAsync(["check"], settings);

        Assert.All([serving, verb], outcome =>
        {
            Assert.Equal(1, outcome.Code);
            Assert.Contains($"RoleAtlas:{key}", outcome.Error, StringComparison.Ordinal);
            Assert.Contains(value.Trim(), outcome.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        });
        Assert.Empty(Directory.GetFiles(data.Path));
    }

    public static TheoryData<string[], string, string> WrongAccounts => new()
    {
        { ["Admin__Email=ada@example.org"], "RoleAtlas:Admin:Password", "is missing" },
        { ["Admin__Password=correct horse battery"], "RoleAtlas:Admin:Email", "is missing" },
        { ["Admin__Email=ada", "Admin__Password=correct horse battery"], "RoleAtlas:Admin:Email", "“ada”" },
        { ["Admin__Email=ada@example.org", "Admin__Password=too short"], "RoleAtlas:Admin:Password", "12 characters" },
        { ["OpenIdConnect__Authority=https://id.example.org", "OpenIdConnect__ClientSecret=x"], "RoleAtlas:OpenIdConnect:ClientId", "is missing" },
        { ["OpenIdConnect__Authority=https://id.example.org", "OpenIdConnect__ClientId=x"], "RoleAtlas:OpenIdConnect:ClientSecret", "is missing" },
        { ["OpenIdConnect__ClientId=x", "OpenIdConnect__ClientSecret=x"], "RoleAtlas:OpenIdConnect:Authority", "is missing" },
        { ["OpenIdConnect__NewAccounts=reader"], "RoleAtlas:OpenIdConnect:Authority", "is missing" },
        { ["OpenIdConnect__Authority=http://id.example.org", "OpenIdConnect__ClientId=x", "OpenIdConnect__ClientSecret=x"], "RoleAtlas:OpenIdConnect:Authority", "https://" },
        { ["OpenIdConnect__Authority=https://id.example.org", "OpenIdConnect__ClientId=x", "OpenIdConnect__ClientSecret=x", "OpenIdConnect__NewAccounts=admin"], "RoleAtlas:OpenIdConnect:NewAccounts", "“admin”" },
    };

    [Theory]
    [MemberData(nameof(WrongAccounts))]
    public async Task Settings_of_accounts_that_are_half_given_or_wrong_stop_the_start_with_their_key(string[] given, string key, string says)
    {
        using var data = new TemporaryFolder();
        var outcome = await AtlasProgram.RunAsync(
            [], [("RoleAtlas__DataDirectory", data.Path), .. given.Select(g => ($"RoleAtlas__{g.Split('=')[0]}", g.Split('=')[1]))]);

        Assert.Equal(1, outcome.Code);
        Assert.Contains(key, outcome.Error, StringComparison.Ordinal);
        Assert.Contains(says, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("correct horse battery", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(data.Path));
    }

    [Fact]
    public async Task Content_that_cannot_be_imported_stops_the_start_with_file_and_line()
    {
        using var data = new TemporaryFolder();
        using var content = new TemporaryFolder();
        new TestContent().Edit("claims/02-baker.yml", "quote: The baker keeps the stock", "quote: The baker counts the stock").WriteTo(content.Path);

        var outcome = await AtlasProgram.RunAsync(
            [], ("RoleAtlas__DataDirectory", data.Path), ("RoleAtlas__ContentDirectory", content.Path));

        Assert.Equal(1, outcome.Code);
        Assert.Contains("RoleAtlas:ContentDirectory", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("claims/02-baker.yml:2:", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_none_stops_the_start_with_its_path()
    {
        using var data = new TemporaryFolder();
        await File.WriteAllTextAsync(data.File("roleatlas.db"), new string('x', 10_000), Cancel);

        var outcome = await AtlasProgram.RunAsync([], ("RoleAtlas__DataDirectory", data.Path));

        Assert.Equal(1, outcome.Code);
        Assert.Contains(data.File("roleatlas.db"), outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_start_finds_the_atlas_as_it_was_left()
    {
        using var data = new TemporaryFolder();
        using var content = new TemporaryFolder();
        new TestContent().WriteTo(content.Path);
        Guid first;
        using (var atlas = new AtlasHost(content.Path, ("RoleAtlas:DataDirectory", data.Path)))
        {
            first = atlas.Snapshot.CatalogueId;
        }

        new TestContent().Edit("catalog.yml", "name: Baker", "name: Bread maker").WriteTo(content.Path);
        using var again = new AtlasHost(content.Path, ("RoleAtlas:DataDirectory", data.Path));

        Assert.Equal(first, again.Snapshot.CatalogueId);
        Assert.Equal(1, again.Snapshot.Revision);
        Assert.Equal("Baker", again.Snapshot.FindRole("baker")!.Name);
    }
}
