using System.Net.Mail;
using Microsoft.Extensions.Options;
using RoleAtlas.Core.Data;
using RoleAtlas.Web.Accounts;
using RoleAtlas.Web.Serving;

namespace RoleAtlas.Web;

/// <summary>The settings under <c>RoleAtlas</c>, from any source ASP.NET Core reads: <c>RoleAtlas__DataDirectory=/srv/atlas</c>.</summary>
public sealed class AtlasOptions
{
    public const string Section = "RoleAtlas";

    /// <summary>The folder of the database; by default "RoleAtlas" in the user's data folder.</summary>
    public string DataDirectory { get; set; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "RoleAtlas");

    /// <summary>
    /// The content to import on the first start and to check. By default <c>content</c> where the program is started,
    /// else the one that lies beside the program.
    /// </summary>
    public string ContentDirectory { get; set; } = File.Exists(Path.Combine("content", "catalog.yml"))
        ? Path.GetFullPath("content")
        : Path.Combine(AppContext.BaseDirectory, "content");

    /// <summary>Who may read: <c>public</c>, or <c>signed-in</c>.</summary>
    public string Reading { get; set; } = "public";

    /// <summary>Where people reach it, as in <c>https://atlas.example.org</c>; null where that is what they asked for.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>
    /// Whom readers tell that something is out of date or wrong: an e-mail address, or the address of a page, in which
    /// <c>{page}</c> stands for where the reader was. Null where nobody is to be told.
    /// </summary>
    public string? Keepers { get; set; }

    /// <summary>
    /// Whose pages may show embeds within them: origins separated by semicolons, <c>*</c> for all, <c>none</c> or nothing for none.
    /// Null where that follows from <see cref="Reading"/>; <see cref="Serving.EmbedHosts"/> reads it.
    /// </summary>
    public string? EmbedHosts { get; set; }

    /// <summary>Who is made an admin on a first start without an account; by default the program prints a link instead.</summary>
    public AdminOptions Admin { get; set; } = new();

    /// <summary>Where people of an organisation sign in otherwise; nothing is shown of it where it is not configured.</summary>
    public OpenIdConnectSettings OpenIdConnect { get; set; } = new();

    public bool IsPublic => Reading == "public";

    public CatalogueDatabaseOptions Database => new() { File = Path.Combine(DataDirectory, "roleatlas.db") };
}

/// <summary>The first account, for starts that nobody watches: <c>RoleAtlas__Admin__Email</c> and <c>RoleAtlas__Admin__Password</c>.</summary>
public sealed class AdminOptions
{
    public string? Email { get; set; }
    public string? Password { get; set; }
}

/// <summary>An OpenID Connect provider: <c>RoleAtlas__OpenIdConnect__Authority</c> and those beside it.</summary>
public sealed class OpenIdConnectSettings
{
    /// <summary>The provider's address, without <c>/.well-known/openid-configuration</c>.</summary>
    public string? Authority { get; set; }

    public string? ClientId { get; set; }
    public string? ClientSecret { get; set; }

    /// <summary>How the button names it; by default its host.</summary>
    public string? Name { get; set; }

    /// <summary>What people become who have no account and no invitation: <c>reader</c> or <c>editor</c>; null where they are not let in.</summary>
    public string? NewAccounts { get; set; }

    public bool IsConfigured => !string.IsNullOrEmpty(Authority);

    public string ShownName => Name is { Length: > 0 } ? Name : new Uri(Authority!).Host;
}

internal sealed class AtlasOptionsValidator : IValidateOptions<AtlasOptions>
{
    public ValidateOptionsResult Validate(string? name, AtlasOptions options)
    {
        List<string> wrong = [];
        if (!Path.IsPathFullyQualified(options.DataDirectory))
        {
            wrong.Add($"{AtlasOptions.Section}:{nameof(options.DataDirectory)} is “{options.DataDirectory}”, and must be the full " +
                "path of a folder that the program may write to.");
        }

        if (string.IsNullOrWhiteSpace(options.ContentDirectory))
        {
            wrong.Add($"{AtlasOptions.Section}:{nameof(options.ContentDirectory)} is empty. Leave it out, or name a content folder.");
        }

        if (options.Reading is not ("public" or "signed-in"))
        {
            wrong.Add($"{AtlasOptions.Section}:{nameof(options.Reading)} is “{options.Reading}”, and must be “public” or “signed-in”.");
        }

        if (!string.IsNullOrEmpty(options.PublicUrl) &&
            !(Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url) && (url.Scheme is "http" or "https") && url.Query.Length == 0))
        {
            wrong.Add($"{AtlasOptions.Section}:{nameof(AtlasOptions.PublicUrl)} is “{options.PublicUrl}”, and must be an address such as " +
                "https://atlas.example.org.");
        }

        if (!string.IsNullOrEmpty(options.Keepers) && !IsMail(options.Keepers) && !IsPage(options.Keepers))
        {
            wrong.Add($"{AtlasOptions.Section}:{nameof(options.Keepers)} is “{options.Keepers}”, and must be an e-mail address such as " +
                "atlas@example.org, or an address such as https://example.org/report?about={page}.");
        }

        wrong.AddRange(EmbedHosts.WrongIn(options));
        wrong.AddRange(AccountSettings.WrongIn(options));
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    // A name and an address, as in "Keepers <keepers@example.org>", is more than a link can hold.
    private static bool IsMail(string keepers) =>
        MailAddress.TryCreate(keepers, out var mail) && mail.Address == keepers && keepers.All(c => char.IsAsciiLetterOrDigit(c) || "@.-_+".Contains(c, StringComparison.Ordinal));

    private static bool IsPage(string keepers) =>
        Uri.TryCreate(keepers.Replace("{page}", "", StringComparison.Ordinal), UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
}
