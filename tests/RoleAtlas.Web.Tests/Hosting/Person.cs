using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace RoleAtlas.Web.Tests.Hosting;

/// <summary>Somebody with a browser that keeps cookies and runs no scripts: fills in forms as they stand on the page.</summary>
internal sealed class Person : IDisposable
{
    private readonly Uri address;
    private readonly HttpClient client;

    public Person(Uri address)
    {
        this.address = address;
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer(), UseProxy = false });
    }

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<Answer> PostAsync(string path, params (string Name, string Value)[] values) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Name, v.Value))));

    /// <summary>Opens the page and presses a button on it.</summary>
    /// <param name="path">The page with the form.</param>
    /// <param name="button">All its words.</param>
    /// <param name="values">What to fill in; the rest of the form is sent as it stands.</param>
    public async Task<Answer> PressAsync(string path, string button, params (string Name, string Value)[] values)
    {
        var answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return await PressOnAsync(answer, path, button, values);
    }

    /// <inheritdoc cref="PressAsync"/>
    public Task<Answer> PressOnAsync(Answer answer, string path, string button, params (string Name, string Value)[] values)
    {
        var pressed = answer.Page.QuerySelectorAll<IHtmlButtonElement>("button").FirstOrDefault(b => b.Words() == button)
            ?? throw new InvalidOperationException($"There is no button “{button}” on {path}: {answer.Words}");
        var form = pressed.Form!;
        foreach (var (name, value) in values)
        {
            var field = form.QuerySelector($"[name='{name}']") ?? throw new InvalidOperationException($"There is no field “{name}” beside “{button}”.");
            if (field is IHtmlSelectElement select)
            {
                select.Value = value;
            }
            else if (field is IHtmlInputElement { Type: "radio" })
            {
                form.QuerySelectorAll<IHtmlInputElement>($"[name='{name}']").First(r => r.Value == value).IsChecked = true;
            }
            else if (field is IHtmlInputElement { Type: "checkbox" } box)
            {
                box.IsChecked = value == box.Value;
            }
            else if (field is IHtmlTextAreaElement area)
            {
                area.Value = value;
            }
            else
            {
                ((IHtmlInputElement)field).Value = value;
            }
        }

        var filled = form.QuerySelectorAll("input[name], select[name], textarea[name]").Where(e => e is not IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false })
            .Select(e => (e.GetAttribute("name")!, e switch
            {
                IHtmlSelectElement select => select.Value ?? "",
                IHtmlTextAreaElement area => area.Value,
                _ => ((IHtmlInputElement)e).Value,
            }));
        return PostAsync(
            form.GetAttribute("action") ?? path,
            [.. filled, .. pressed.Name is { Length: > 0 } action ? [(action, pressed.Value)] : Array.Empty<(string, string)>()]);
    }

    /// <summary>Goes where an answer leads, and on from there.</summary>
    public async Task<Answer> FollowAsync(Answer answer)
    {
        while (answer["Location"] is { } location)
        {
            answer = await GetAsync(location);
        }

        return answer;
    }

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, path)) { Content = content };
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.ReadAsync(response);
    }

    public void Dispose() => client.Dispose();
}
