using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace RoleAtlas.Web.Tests.Hosting;

/// <summary>What the server said, whole.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Headers">Those of the answer and of its content; several values of one name joined by a comma.</param>
/// <param name="Body">As sent, compressed or not.</param>
public sealed record Answer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    private IHtmlDocument? page;

    public string? this[string header] => Headers.GetValueOrDefault(header);

    public string Text => Encoding.UTF8.GetString(Unpacked());

    public IHtmlDocument Page => page ??= new HtmlParser().ParseDocument(Text);

    /// <summary>The words a reader meets in the body of the page, each run of white space one space.</summary>
    public string Words => Page.Body!.Words();

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(
            response.StatusCode, headers, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private byte[] Unpacked()
    {
        using var packed = new MemoryStream(Body);
        using Stream plain = this["Content-Encoding"] switch
        {
            null => packed,
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            var other => throw new InvalidDataException($"The answer is encoded as {other}."),
        };
        using var copy = new MemoryStream();
        plain.CopyTo(copy);
        return copy.ToArray();
    }
}
