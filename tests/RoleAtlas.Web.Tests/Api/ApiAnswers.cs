using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Api;

internal static partial class ApiAnswers
{
    public static async Task<JsonElement> JsonAsync(this AtlasHost atlas, string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        var answer = await atlas.GetAsync(address);
        Assert.True(answer.Status == status, $"{address} answers {answer.Status}: {answer.Text}");
        Assert.Equal(status == HttpStatusCode.OK ? "application/json; charset=utf-8" : "application/problem+json", answer["Content-Type"]);
        return answer.Json();
    }

    /// <summary>What is answered without what it is from.</summary>
    public static async Task<JsonElement> DataAsync(this AtlasHost atlas, string address) => (await atlas.JsonAsync(address)).GetProperty("data");

    public static JsonElement Json(this Answer answer) => JsonDocument.Parse(answer.Text).RootElement;

    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();

    public static int Number(this JsonElement element, string name) => element.GetProperty(name).GetInt32();

    public static IEnumerable<JsonElement> List(this JsonElement element, string name) => element.GetProperty(name).EnumerateArray();

    public static IEnumerable<string?> Texts(this JsonElement element, string name) => element.List(name).Select(e => e.GetString());

    /// <summary>Where the header leads, path and query.</summary>
    public static string? Link(this Answer answer, string rel) =>
        Links().Matches(answer["Link"] ?? "").Where(m => m.Groups[2].Value == rel).Select(m => new Uri(m.Groups[1].Value).PathAndQuery).SingleOrDefault();

    [GeneratedRegex("<([^>]*)>; rel=\"([a-z]+)\"")]
    private static partial Regex Links();
}
