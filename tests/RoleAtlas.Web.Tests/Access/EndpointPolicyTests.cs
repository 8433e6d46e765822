using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using RoleAtlas.Web.Access;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Access;

public sealed class EndpointPolicyTests(RealAtlas atlas)
{
    private static readonly string[] Policies = [AtlasPolicies.Read, AtlasPolicies.Edit, AtlasPolicies.ManageAccounts];
    private static readonly string[] OpenToAll = ["/health/live", "/health/ready", "/robots.txt", "/account/sign-in"];

    [Fact]
    public void Every_endpoint_names_a_policy_or_is_a_static_file_or_tells_of_health_or_of_where_robots_may_go()
    {
        var endpoints = atlas.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(e => e.Metadata.GetMetadata<ISuppressMatchingMetadata>() is null);

        Assert.NotEmpty(endpoints);
        Assert.All(endpoints, endpoint =>
        {
            var open = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            var mayBeOpen = endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
                || OpenToAll.Contains((endpoint as RouteEndpoint)?.RoutePattern.RawText);
            Assert.True(open == mayBeOpen, $"{endpoint.DisplayName} is {(open ? "" : "not ")}open to all.");
            if (!open)
            {
                var named = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).ToList();
                Assert.True(named.Count > 0, $"{endpoint.DisplayName} names no policy.");
                Assert.All(named, policy => Assert.Contains(policy, Policies));
            }
        });
    }
}
