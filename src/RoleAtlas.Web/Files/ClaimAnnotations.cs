using System.Globalization;
using System.Text.Json.Nodes;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Files;

/// <summary>
/// Claims in the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/), a collection in pages. Every id is
/// a whole address that leads to what it names.
/// </summary>
/// <param name="claims">By source and position.</param>
/// <param name="label">What they are.</param>
/// <param name="path">Of the collection; host-relative.</param>
/// <param name="origin">Where they come from.</param>
internal sealed class ClaimAnnotations(IReadOnlyList<Claim> claims, string label, string path, FileOrigin origin)
{
    public const int OnPage = 200;

    private const string Context = "http://www.w3.org/ns/anno.jsonld";

    private int Pages => Math.Max(1, (claims.Count + OnPage - 1) / OnPage);

    /// <summary>The collection with its first page in it.</summary>
    public JsonObject Collection()
    {
        var collection = new JsonObject
        {
            ["@context"] = Context, ["id"] = origin.Address(path), ["type"] = "AnnotationCollection", ["label"] = label, ["total"] = claims.Count,
            ["generator"] = new JsonObject { ["id"] = origin.Address(AtlasUrls.Home), ["type"] = "Software", ["name"] = "RoleAtlas" },
        };
        if (claims.Count > 0)
        {
            collection["first"] = PageOf(1);
            collection["last"] = AddressOf(Pages);
        }

        return collection;
    }

    /// <param name="number">From 1.</param>
    /// <returns>Null where there is no such page.</returns>
    public JsonObject? Page(int number)
    {
        if (number < 1 || number > Pages)
        {
            return null;
        }

        var page = PageOf(number);
        page.Insert(0, "@context", Context);
        page["partOf"] = new JsonObject { ["id"] = origin.Address(path), ["type"] = "AnnotationCollection", ["label"] = label, ["total"] = claims.Count };
        return page;
    }

    private JsonObject PageOf(int number)
    {
        var page = new JsonObject { ["id"] = AddressOf(number), ["type"] = "AnnotationPage", ["startIndex"] = (number - 1) * OnPage };
        if (number > 1)
        {
            page["prev"] = AddressOf(number - 1);
        }

        if (number < Pages)
        {
            page["next"] = AddressOf(number + 1);
        }

        page["items"] = new JsonArray([.. claims.Skip((number - 1) * OnPage).Take(OnPage).Select(Annotation)]);
        return page;
    }

    private JsonObject Annotation(Claim claim) => new()
    {
        ["id"] = origin.Address(AtlasUrls.Claim(claim)),
        ["type"] = "Annotation",
        ["motivation"] = claim.Kind == ClaimKind.Responsibility ? "classifying" : "describing",
        ["body"] = new JsonArray([.. Bodies(claim)]),
        ["target"] = new JsonArray([.. Targets(claim)]),
    };

    private IEnumerable<JsonNode> Bodies(Claim claim)
    {
        foreach (var role in claim.Roles)
        {
            yield return Class(origin.Address(AtlasUrls.Role(role)), role.Name);
        }

        if (claim.Responsibility is { } responsibility)
        {
            yield return Class(origin.Address(AtlasUrls.Responsibility(responsibility)), responsibility.Name);
        }

        foreach (var role in claim.Roles)
        {
            yield return Words("tagging", $"role:{role.Slug}");
        }

        if (claim.Responsibility is { Slug: var slug })
        {
            yield return Words("tagging", $"responsibility:{slug}");
        }

        if (claim.Stance is { } stance)
        {
            yield return Words("tagging", $"stance:{Word.Of(stance)}");
        }

        yield return Words("tagging", $"kind:{Word.Of(claim.Kind)}");
        if (claim.Label is { } label)
        {
            yield return Words("describing", label);
        }

        if (claim.Note is { } note)
        {
            yield return Words("commenting", note);
        }
    }

    /// <summary>
    /// The same words thrice: on the page of the source; in its plain text, the only one in which positions hold; and where
    /// the original is known, there, if it still has them.
    /// </summary>
    private IEnumerable<JsonNode> Targets(Claim claim)
    {
        var source = AtlasUrls.Source(claim.Source);
        yield return Target(origin.Address(source), "text/html", Quote(claim.Excerpt));
        yield return claim.Excerpt.State == ExcerptState.Anchored
            ? Target(origin.Address(AtlasUrls.As(source, "txt")), FileAnswer.Plain, Quote(claim.Excerpt), Position(claim))
            : Target(origin.Address(AtlasUrls.As(source, "txt")), FileAnswer.Plain, Quote(claim.Excerpt));
        if (claim.Source.Link is { } original)
        {
            yield return Target(original.AbsoluteUri, null, Quote(claim.Excerpt));
        }
    }

    private static JsonObject Quote(Excerpt excerpt)
    {
        var quote = new JsonObject { ["type"] = "TextQuoteSelector", ["exact"] = excerpt.Exact };
        if (excerpt.Prefix.Length > 0)
        {
            quote["prefix"] = excerpt.Prefix;
        }

        if (excerpt.Suffix.Length > 0)
        {
            quote["suffix"] = excerpt.Suffix;
        }

        return quote;
    }

    /// <summary>In code points, as the model counts.</summary>
    private static JsonObject Position(Claim claim) => new()
    {
        ["type"] = "TextPositionSelector",
        ["start"] = CodePoints.FromOffset(claim.Source.Text.Plain, claim.Excerpt.Start),
        ["end"] = CodePoints.FromOffset(claim.Source.Text.Plain, claim.Excerpt.End),
    };

    private static JsonObject Target(string address, string? format, params JsonNode[] selectors)
    {
        var source = new JsonObject { ["id"] = address, ["type"] = "Text" };
        if (format is not null)
        {
            source["format"] = format;
        }

        return new JsonObject { ["type"] = "SpecificResource", ["source"] = source, ["selector"] = new JsonArray(selectors) };
    }

    private static JsonObject Class(string address, string name) =>
        new() { ["type"] = "SpecificResource", ["purpose"] = "classifying", ["source"] = new JsonObject { ["id"] = address, ["label"] = name } };

    private static JsonObject Words(string purpose, string words) => new() { ["type"] = "TextualBody", ["purpose"] = purpose, ["value"] = words };

    private string AddressOf(int page) => origin.Address(UrlQuery.Last(path, UrlQuery.Page, page.ToString(CultureInfo.InvariantCulture)));
}
