using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Api;

public sealed class ApiDocumentTests(SmallAtlas atlas, SettledAtlas settled)
{
    /// <summary>An address for each path of the document, the one that answers most.</summary>
    private static readonly Dictionary<string, string> Filled = new()
    {
        ["/api/v1/roles/{slug}"] = "/api/v1/roles/baker", ["/api/v1/areas/{slug}"] = "/api/v1/areas/kitchen",
        ["/api/v1/responsibilities/{slug}"] = "/api/v1/responsibilities/ovens", ["/api/v1/sources/{slug}"] = "/api/v1/sources/baker",
        ["/api/v1/claims/{id}"] = "/api/v1/claims/aaaaa2", ["/api/v1/compare/{pair}"] = "/api/v1/compare/baker-vs-cook",
        ["/api/v1/decisions/{slug}"] = "/api/v1/decisions/plates", ["/api/v1/search"] = "/api/v1/search?q=oven",
        ["/api/v1/revisions/{number}"] = "/api/v1/revisions/2",
    };

    [Fact]
    public async Task Every_answer_has_exactly_what_the_document_says()
    {
        var document = (await settled.GetAsync("/openapi/v1.json")).Json();
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            var responses = path.Value.GetProperty("get").GetProperty("responses");
            var address = Filled.GetValueOrDefault(path.Name, path.Name);
            var schema = responses.GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema");
            Fits(document, schema, await settled.JsonAsync(address), address);

            var wrong = $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}x=1";
            var problem = responses.GetProperty("400").GetProperty("content").GetProperty("application/problem+json").GetProperty("schema");
            Fits(document, problem, await settled.JsonAsync(wrong, HttpStatusCode.BadRequest), wrong);
        }

        foreach (var path in document.GetProperty("paths").EnumerateObject().Where(p => p.Value.GetProperty("get").List("parameters").Any(x => x.Text("name") == "at")))
        {
            var earlier = $"{Filled.GetValueOrDefault(path.Name, path.Name)}?at=99999";
            var unknown = path.Value.GetProperty("get").GetProperty("responses").GetProperty("404").GetProperty("content").GetProperty("application/problem+json").GetProperty("schema");
            Fits(document, unknown, await settled.JsonAsync(earlier, HttpStatusCode.NotFound), earlier);
        }

        var missing = document.GetProperty("paths").GetProperty("/api/v1/roles/{slug}").GetProperty("get").GetProperty("responses").GetProperty("404");
        Fits(
            document, missing.GetProperty("content").GetProperty("application/problem+json").GetProperty("schema"),
            await settled.JsonAsync("/api/v1/roles/bakr", HttpStatusCode.NotFound), "/api/v1/roles/bakr");
    }

    [Fact]
    public async Task Every_resource_stands_in_the_document_and_every_reference_in_it_leads_somewhere()
    {
        var document = (await atlas.GetAsync("/openapi/v1.json")).Json();
        var mapped = atlas.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern.RawText!).Where(p => p.StartsWith("/api/v1", StringComparison.Ordinal) && !p.Contains("**", StringComparison.Ordinal));

        Assert.Equal(mapped.Order(StringComparer.Ordinal), document.GetProperty("paths").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.All(Everything(document).Where(p => p.Name == "$ref"), r => Assert.NotEqual(JsonValueKind.Undefined, Resolve(document, r.Value.GetString()!).ValueKind));
        var operations = document.GetProperty("paths").EnumerateObject().Select(p => p.Value.GetProperty("get")).ToList();
        Assert.Equal(operations.Count, operations.Select(o => o.Text("operationId")).Distinct().Count());
        Assert.All(operations, o => Assert.NotEmpty(o.Text("summary")!));
        Assert.All(operations.SelectMany(o => o.List("parameters")), p => Assert.NotEmpty(p.Text("description")!));
        Assert.All(
            document.GetProperty("components").GetProperty("schemas").EnumerateObject().Where(s => s.Value.TryGetProperty("properties", out _)),
            s => Assert.All(s.Value.GetProperty("properties").EnumerateObject(), p => Assert.True(Everything(p.Value).Any(x => x.Name == "description"), $"{s.Name}.{p.Name} is not described.")));
        Assert.Subset(
            document.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(s => s.Name).ToHashSet(),
            new HashSet<string> { "Claim", "ClaimAnswer", "ClaimList", "Role", "Comparison", "ComparisonAnswer", "Stance", "VerdictKind" });
        Assert.Equal(atlas.Address.GetLeftPart(UriPartial.Authority), document.List("servers").Single().Text("url"));
    }

    [Fact]
    public async Task The_document_is_the_same_each_time_and_the_reference_page_is_drawn_from_it_by_what_this_host_serves()
    {
        using var another = new SmallAtlas();
        var (first, second) = (await atlas.GetAsync("/openapi/v1.json"), await another.GetAsync("/openapi/v1.json"));
        Assert.Equal(first.Text.Replace(atlas.Address.Authority, "", StringComparison.Ordinal), second.Text.Replace(another.Address.Authority, "", StringComparison.Ordinal));

        var page = await atlas.GetAsync("/api");
        page.HasOnlyItsOwnScripts();
        Assert.Equal("/openapi/v1.json", page.Page.GetElementById("reference")!.GetAttribute("data-document"));
        Assert.Equal(first.Json().GetProperty("paths").EnumerateObject().Count(), page.Page.QuerySelectorAll("main li code").Length);
        Assert.Equal(HttpStatusCode.OK, (await atlas.GetAsync(page.Page.GetElementById("reference")!.GetAttribute("data-script")!)).Status);
    }

    private static void Fits(JsonElement document, JsonElement schema, JsonElement value, string where)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            schema = Resolve(document, reference.GetString()!);
        }

        if (schema.TryGetProperty("oneOf", out var choices))
        {
            var choice = choices.EnumerateArray().First(c => (c.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "null") == (value.ValueKind == JsonValueKind.Null));
            Fits(document, choice, value, where);
            return;
        }

        var types = schema.GetProperty("type") is { ValueKind: JsonValueKind.Array } several ? several.EnumerateArray().Select(t => t.GetString()) : [schema.Text("type")];
        Assert.Contains(value.ValueKind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => "integer",
            JsonValueKind.Null => "null",
            _ => "boolean",
        }, types);
        if (schema.TryGetProperty("enum", out var words) && value.ValueKind == JsonValueKind.String)
        {
            Assert.Contains(value.GetString(), words.EnumerateArray().Select(w => w.GetString()));
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            Assert.All(value.EnumerateArray(), v => Fits(document, schema.GetProperty("items"), v, $"{where}[]"));
        }
        else if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties))
        {
            var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(n => n.GetString()!).ToList() : [];
            var own = value.EnumerateObject().Select(p => p.Name).ToList();
            Assert.True(required.All(own.Contains), $"{where} lacks {string.Join(", ", required.Except(own))}.");
            foreach (var property in value.EnumerateObject())
            {
                Assert.True(properties.TryGetProperty(property.Name, out var of), $"{where}.{property.Name} stands nowhere in the document.");
                Fits(document, of, property.Value, $"{where}.{property.Name}");
            }
        }
    }

    private static JsonElement Resolve(JsonElement document, string reference) =>
        reference.Split('/').Skip(1).Aggregate(document, (at, part) => at.GetProperty(part.Replace("~1", "/", StringComparison.Ordinal)));

    private static IEnumerable<JsonProperty> Everything(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Everything(p.Value).Prepend(p)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Everything),
        _ => [],
    };
}
