using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using RoleAtlas.Web.Access;
using RoleAtlas.Web.Tests.Accounts;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Access;

/// <summary>Walks all endpoints there are. One that is new and fits none of the kinds fails here.</summary>
public sealed class EndpointPolicyTests
{
    private static readonly string[] Policies = [AtlasPolicies.OwnAccount, AtlasPolicies.Edit, AtlasPolicies.ManageAccounts];
    private static readonly string[] OpenToAll = ["/health/live", "/health/ready", "/robots.txt", "/account/openid-connect", "/s/{Token}"];

    /// <summary>What strangers may send.</summary>
    private static readonly string[] OpenForms =
    [
        "/account/sign-in", "/account/join", "/account/set-up", "/account/new-password", "/account/openid-connect/sign-in", "/account/passkey-request",
    ];

    /// <summary>With all that can be configured.</summary>
    private static AccountAtlas Everything() => new(
        ("RoleAtlas:OpenIdConnect:Authority", "http://127.0.0.1:9"), ("RoleAtlas:OpenIdConnect:ClientId", "atlas"), ("RoleAtlas:OpenIdConnect:ClientSecret", "secret"));

    [Fact]
    public void Every_endpoint_is_public_and_read_only_or_authorised_by_a_named_policy_or_a_form_for_strangers()
    {
        using var atlas = Everything();
        var kinds = EndpointsOf(atlas).Select(e => (Endpoint: e, Kind: KindOf(e))).ToList();

        Assert.Equal([], kinds.Where(k => k.Kind is null).Select(k => k.Endpoint.DisplayName));
        Assert.Equal(
            ["a file", "a form for strangers", "authorised", "open to all", "public and read-only"], kinds.Select(k => k.Kind).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(OpenForms.Order(), kinds.Where(k => k.Kind == "a form for strangers").Select(k => PathOf(k.Endpoint)).Distinct().Order());
        Assert.Equal(OpenToAll.Order(), kinds.Where(k => k.Kind == "open to all").Select(k => PathOf(k.Endpoint)).Distinct().Order());
    }

    [Fact]
    public async Task Everything_that_takes_forms_refuses_one_without_its_token()
    {
        using var atlas = Everything();
        var ada = await atlas.SignedInAsync();
        var forms = EndpointsOf(atlas).Where(TakesForms).Select(e => PathOf(e)!).Distinct().ToList();
        Assert.Contains("/account/people", forms);

        foreach (var path in forms)
        {
            var answer = await ada.PostAsync(path, ("Input.Email", "x"), ("_handler", "sign-in"));

            Assert.True(answer.Status == HttpStatusCode.BadRequest, $"{path} answers {answer.Status}.");
            Assert.Contains("This form is out of date", answer.Words, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await ada.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task A_token_of_somebody_else_is_none()
    {
        using var atlas = new AccountAtlas();
        var ada = await atlas.SignedInAsync();
        var bob = await atlas.JoinedAsync(ada, "Admin", "Bob");
        var bobs = await bob.GetAsync("/account");
        await ada.GetAsync("/account");

        var answer = await ada.PressOnAsync(bobs, "/account", "Sign out everywhere");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(HttpStatusCode.OK, (await ada.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task What_takes_no_forms_answers_no_post()
    {
        using var atlas = new AccountAtlas();
        var ada = await atlas.SignedInAsync();
        string[] read = [.. PublicAddresses.OneOfEach(atlas.Host.Snapshot), "/admin", "/admin/roles", "/theme.css", "/health/live", "/robots.txt"];
        foreach (var path in read)
        {
            Assert.Equal(HttpStatusCode.MethodNotAllowed, (await ada.PostAsync(path)).Status);
        }
    }

    private static List<Endpoint> EndpointsOf(AccountAtlas atlas) =>
        [.. atlas.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(e => e.Metadata.GetMetadata<ISuppressMatchingMetadata>() is null)];

    private static string? PathOf(Endpoint endpoint) => (endpoint as RouteEndpoint)?.RoutePattern.RawText;

    private static bool TakesForms(Endpoint endpoint) => endpoint.Metadata.GetMetadata<TakesFormsAttribute>() is not null;

    private static bool OnlyReads(Endpoint endpoint) =>
        !TakesForms(endpoint) && endpoint.Metadata.GetMetadata<EditingSession>() is null;

    private static string? KindOf(Endpoint endpoint)
    {
        var path = PathOf(endpoint);
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null ? OnlyReads(endpoint) ? "a file" : null
                : OpenToAll.Contains(path) ? OnlyReads(endpoint) ? "open to all" : null
                : OpenForms.Contains(path) && TakesForms(endpoint) ? "a form for strangers"
                : null;
        }

        var named = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).ToList();
        return named.Any(Policies.Contains) ? "authorised"
            : named is [AtlasPolicies.Read, ..] && named.All(p => p == AtlasPolicies.Read) && OnlyReads(endpoint) ? "public and read-only"
            : null;
    }
}
