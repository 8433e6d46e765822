using RoleAtlas.Web;
using RoleAtlas.Web.Access;
using RoleAtlas.Web.Accounts;
using RoleAtlas.Web.Api;
using RoleAtlas.Web.Cli;
using RoleAtlas.Web.Components;
using RoleAtlas.Web.Components.Admin.Exchange;
using RoleAtlas.Web.Components.Pages.Agenda;
using RoleAtlas.Web.Files;
using RoleAtlas.Web.Previews;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Sharing;

if (AtlasCommands.Handles(args))
{
    return await AtlasCommands.RunAsync(args);
}

var builder = AtlasServices.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.Services.AddAtlas(builder.Configuration).AddAtlasPolicies().AddAccounts(builder.Configuration).AddSharing().AddSecurityHeaders().AddPublicPages().AddApi().AddPages();

var app = builder.Build();
if (!await app.OpenAtlasAsync() || !await app.PrepareAccountsAsync())
{
    return 1;
}

app.UseExceptionHandler("/error", createScopeForErrors: true);
app.UseShareLinks();
app.UseSecurityHeaders();
app.UsePublicScheme();
app.UseHeadAsGet();
app.UseApi();
app.UseRouting();
app.UseReadingMethods();
app.UseRateLimiter();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.UseFormTokens();
app.UseShownAtlas();
app.UseApiParameters();
app.UseCanonicalAddresses();
app.UsePublicPages();
app.UseKeptLinks();
app.MapStaticAssets().AllowAnonymous();
app.MapPrefetching();
app.MapHealth();
app.MapSitemap();
app.MapSearchSuggestions();
app.MapAgenda();
app.MapFiles();
app.MapApi();
app.MapPreviews();
app.MapSignOut();
app.MapContentArchive();
app.MapPasskeys();
app.MapOpenIdConnect();
app.MapAtlasPages();
return await app.ServeAsync() ? 0 : 1;
