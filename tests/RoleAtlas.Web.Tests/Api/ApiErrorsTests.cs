using System.Net;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Api;

public sealed class ApiErrorsTests(SmallAtlas atlas)
{
    [Theory]
    [InlineData("/api/v1/roles/bakr", "There is no role “bakr”. Near it: baker.")]
    [InlineData("/api/v1/responsibilities/nothing-like-it", "There is no responsibility “nothing-like-it”.")]
    [InlineData("/api/v1/sources/bakers", "There is no source “bakers”. Near it: baker.")]
    [InlineData("/api/v1/areas/kitchens", "There is no area “kitchens”. Near it: kitchen.")]
    [InlineData("/api/v1/claims/zzzzzz", "No claim has the id “zzzzzz”; the list at /api/v1/claims holds all.")]
    [InlineData("/api/v1/compare/baker-vs-cok", "There is no role “cok”. Near it: cook.")]
    [InlineData("/api/v1/compare/baker", "A comparison is of two to six roles, their slugs joined by -vs-.")]
    [InlineData("/api/v1/decisions/ovens", "Minding the ovens: nothing was agreed, and what sources say stands.")]
    [InlineData("/api/v1/revisions/7", "Revisions are numbered from 1; the catalogue is at revision 1 now.")]
    [InlineData("/api/v1/revisions/one", "Revisions are numbered from 1; the catalogue is at revision 1 now.")]
    [InlineData("/api/v1/matrix?at=7", "Revisions are numbered from 1; the catalogue is at revision 1 now.")]
    [InlineData("/api/v1/roles?at=0", "Revisions are numbered from 1; the catalogue is at revision 1 now.")]
    [InlineData("/api/v1/nothing/here", "The resources are listed at /api/v1.")]
    public async Task What_is_not_there_is_named_with_what_is_near(string address, string detail)
    {
        var problem = await atlas.JsonAsync(address, HttpStatusCode.NotFound);

        Assert.Equal((404, detail), (problem.Number("status"), problem.Text("detail")));
        Assert.NotEmpty(problem.Text("title")!);
        if (problem.TryGetProperty("nearest", out var nearest))
        {
            Assert.Equal(detail.Split("Near it: ").Skip(1).Select(n => n.TrimEnd('.')), nearest.EnumerateArray().Select(n => n.Text("slug")));
        }
    }

    [Theory]
    [InlineData("/api/v1/roles?at=now", "at", "“now” is no value of at, which takes a number from 1.")]
    [InlineData("/api/v1/matrix?at=1&at=1", "at", "The parameter at takes one value, and is given two.")]
    [InlineData("/api/v1/roles?page=2", "page", "There is only one page of this.")]
    [InlineData("/api/v1/roles?page=-1", "page", "“-1” is no value of page, which takes a number from 1.")]
    [InlineData("/api/v1/claims?pageSize=501", "pageSize", "“501” is no value of pageSize, which takes a number from 1 to 500.")]
    [InlineData("/api/v1/roles?rolez=cook", "rolez", "This resource has no parameter “rolez”. It takes without, page, pageSize and at.")]
    [InlineData("/api/v1/sources?preview=drafts", "preview", "This resource has no parameter “preview”. It takes page, pageSize and at.")]
    [InlineData("/api/v1/matrix?roles=cook,bakr", "roles", "There is no role “bakr”. Near it: baker.")]
    [InlineData("/api/v1/overlap?roles=cook", "roles", "One role has no overlap: name two or more, or none for the first of the catalogue.")]
    [InlineData("/api/v1/matrix?area=attic", "area", "There is no area “attic”.")]
    [InlineData("/api/v1/matrix?only=mine", "only", "“mine” is no value of only, which takes to-settle, said, contested, claimed-for-several, shared, only, supported, silent, one-source, rests-on-one, settled, departs or unclear.")]
    [InlineData("/api/v1/matrix?only=settled", "only", "Settled, departs and unclear limit what was agreed, and this answers with what sources say.")]
    [InlineData("/api/v1/responsibilities?only=unclear", "only", "Settled, departs and unclear limit what was agreed, and this answers with what sources say.")]
    [InlineData("/api/v1/matrix?sort=age", "sort", "“age” is no value of sort, which takes catalogue, verdict, sources or name.")]
    [InlineData("/api/v1/matrix?layer=wished", "layer", "“wished” is no value of layer, which takes sources or agreed.")]
    [InlineData("/api/v1/matrix?columns=2", "columns", "The columns come in one part only.")]
    [InlineData("/api/v1/matrix?without=both,baker,cook,washer", "without", "Every source would be left out; then there is nothing to answer from.")]
    [InlineData("/api/v1/compare/baker-vs-cook?order=waiter", "order", "“waiter” is no role of this comparison.")]
    [InlineData("/api/v1/claims?stance=owns", "stance", "“owns” is no value of stance, which takes leads, shares, supports or excluded.")]
    [InlineData("/api/v1/search", "q", "The parameter q is needed.")]
    [InlineData("/api/v1/search?q=oven&page=2", "page", "Without only there is one page, with the beginning of each list.")]
    [InlineData("/api/v1/search?q=oven&at=1", "at", "This resource has no parameter “at”. It takes q, only, page and pageSize.")]
    [InlineData("/api/v1/revisions?from=yesterday", "from", "“yesterday” is no value of from, which takes a day, as in 2026-03-12.")]
    [InlineData("/api/v1/revisions?by=Nobody", "by", "“Nobody” has made no edit.")]
    [InlineData("/api/v1/revisions?of=role.nobody", "of", "Nothing goes or went by the name “role.nobody”. Name a thing by its kind and slug, as in role.product-manager.")]
    [InlineData("/api/v1/revisions/1?page=2", "page", "There is only one page of this.")]
    public async Task A_parameter_that_means_nothing_is_said_and_why(string address, string parameter, string why)
    {
        var problem = await atlas.JsonAsync(address, HttpStatusCode.BadRequest);

        Assert.Equal((400, why), (problem.Number("status"), problem.Text("detail")));
        Assert.Equal([(parameter, why)], problem.GetProperty("errors").EnumerateObject().Select(e => (e.Name, e.Value[0].GetString()!)));
    }

    [Theory]
    [InlineData("/api/v1/claims?pageSize=500")]
    [InlineData("/api/v1/claims?pageSize=1")]
    [InlineData("/api/v1/claims?page=1&at=1")]
    public async Task The_least_and_the_largest_number_that_a_parameter_takes_are_taken(string address) =>
        Assert.NotEmpty((await atlas.DataAsync(address)).EnumerateArray());

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once_also_where_a_right_answer_is_kept()
    {
        var right = await atlas.GetAsync("/api/v1/roles");
        var problem = await atlas.JsonAsync("/api/v1/matrix?roles=nobody,none&sort=age&x=1", HttpStatusCode.BadRequest);

        Assert.Equal(["roles", "sort", "x"], problem.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order());
        Assert.Equal(2, problem.GetProperty("errors").GetProperty("roles").GetArrayLength());
        Assert.Equal(HttpStatusCode.BadRequest, (await atlas.GetAsync("/api/v1/roles?x=1", ("If-None-Match", right["ETag"]!))).Status);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Nothing_but_reading_is_answered_and_that_is_said(string method)
    {
        foreach (var address in new[] { "/api/v1", "/api/v1/roles", "/api/v1/roles/baker", "/api/v1/nothing", "/openapi/v1.json" })
        {
            var answer = await atlas.SendAsync(new HttpMethod(method), address);

            Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET, HEAD", "application/problem+json"), (answer.Status, answer["Allow"], answer["Content-Type"]));
            Assert.Equal("Only reading is answered", answer.Json().Text("title"));
        }
    }

    [Fact]
    public async Task A_name_of_old_leads_to_the_present_one_and_means_it_in_parameters()
    {
        var answer = await atlas.GetAsync("/api/v1/roles/bread-maker?pageSize=2");

        Assert.Equal((HttpStatusCode.TemporaryRedirect, "/api/v1/roles/baker?pageSize=2"), (answer.Status, answer["Location"]));
        Assert.Equal(["baker", "cook"], (await atlas.DataAsync("/api/v1/compare/cook-vs-bread-maker")).List("roles").Select(r => r.Text("slug")));
        Assert.Equal(["kitchen"], (await atlas.DataAsync("/api/v1/responsibilities?area=scullery")).EnumerateArray().Select(r => r.GetProperty("area").Text("slug")!).Distinct());
        Assert.All((await atlas.DataAsync("/api/v1/claims?responsibility=stoves")).EnumerateArray(), c => Assert.Equal("ovens", c.GetProperty("responsibility").Text("slug")));
    }
}
