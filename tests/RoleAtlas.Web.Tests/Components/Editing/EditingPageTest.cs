using System.Security.Claims;
using System.Threading.Channels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using RoleAtlas.Core.Data;
using RoleAtlas.Web.Editing;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Tests.History;

namespace RoleAtlas.Web.Tests.Components.Editing;

/// <summary>Renders editing pages over a real catalogue, with an admin signed in, beside whom others edit.</summary>
public abstract class EditingPageTest : AtlasComponentTest
{
    private protected EditingPageTest()
    {
        var host = Others.Host.Services;
        Services.AddSingleton(host.GetRequiredService<CurrentAtlas>());
        Services.AddSingleton(host.GetRequiredService<SharedRead>());
        Services.AddSingleton(host.GetRequiredService<AtlasHistory>());
        Services.AddSingleton(host.GetRequiredService<IAuthorizationService>());
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton<AuthenticationStateProvider>(Asked);
        Services.AddScoped<AtlasEditor>();
        Services.AddScoped<GoneThings>();
        Services.AddScoped(_ => Others.Current.Snapshot);
        Services.AddScoped(_ => new TextIntake());
    }

    /// <summary>The atlas as others edit it.</summary>
    private protected EditedAtlas Others { get; } = new();

    private protected HeldSignIn Asked { get; } = new();

    protected static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    protected CatalogueRows Now => CatalogueRows.ReadAsync(Others.Current.Database, Cancel).GetAwaiter().GetResult();

    protected SourceRow Source(string slug) => Now.Sources.Single(s => s.Slug == slug);

    protected string TextOf(string slug) => Now.Texts.Single(t => t.SourceId == Source(slug).Id).Markdown;

    /// <summary>From now on the database cannot be reached.</summary>
    protected void LoseDatabase() => File.Move(Others.Host.DatabaseFile, Others.Host.DatabaseFile + ".away");

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Others.Dispose();
        }
    }

    /// <summary>Says who is signed in, which is asked before anything is read, previewed or saved; and keeps whoever asks waiting where a test wants that.</summary>
    internal sealed class HeldSignIn : AuthenticationStateProvider
    {
        private static readonly AuthenticationState Admin = new(new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.Role, "admin"), new Claim("display_name", "Grace"), new Claim(ClaimTypes.NameIdentifier, "1")], "test")));

        private readonly Channel<TaskCompletionSource> asking = Channel.CreateUnbounded<TaskCompletionSource>();
        private volatile bool isHeld;

        public void Hold() => isHeld = true;

        /// <summary>Waits until somebody asks, who then waits for the answer.</summary>
        public async Task<TaskCompletionSource> NextAsync() => await asking.Reader.ReadAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        /// <summary>Answers all who have asked, and whoever asks from now on.</summary>
        public void LetGo()
        {
            isHeld = false;
            while (asking.Reader.TryRead(out var ask))
            {
                ask.TrySetResult();
            }
        }

        public override async Task<AuthenticationState> GetAuthenticationStateAsync()
        {
            if (isHeld)
            {
                var ask = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                asking.Writer.TryWrite(ask);
                await ask.Task;
            }

            return Admin;
        }
    }
}
