using System.Net;
using RoleAtlas.Core.Data;
using Microsoft.Extensions.DependencyInjection;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Accounts;

/// <summary>A small atlas with an admin, and the people who come to it.</summary>
internal sealed class AccountAtlas : IDisposable
{
    public const string Email = "ada@example.org";
    public const string Password = "correct horse battery";

    private readonly TemporaryFolder content = new();
    private readonly List<Person> people = [];

    public AccountAtlas(params (string Key, string Value)[] settings) => Host = new AtlasHost(
        new TestContent().WriteTo(content.Path),
        [("RoleAtlas:Admin:Email", Email), ("RoleAtlas:Admin:Password", Password), .. settings]);

    public AtlasHost Host { get; }

    /// <summary>A fresh browser.</summary>
    public Person Stranger()
    {
        var person = new Person(Host.Address);
        people.Add(person);
        return person;
    }

    public async Task<Person> SignedInAsync(string email = Email, string password = Password)
    {
        var person = Stranger();
        var answer = await SignInAsync(person, email, password);
        Assert.True(answer.Status == HttpStatusCode.SeeOther, answer.Text);
        return person;
    }

    public static Task<Answer> SignInAsync(Person person, string email, string password) =>
        person.PressAsync("/account/sign-in", "Sign in", ("Input.Email", email), ("Input.Password", password));

    /// <summary>What an admin is given to send to somebody, as path and query.</summary>
    public static async Task<string> InviteAsync(Person admin, string access, string note = "")
    {
        var answer = await admin.PressAsync("/account/people", "Make the link", ("Input.Access", access), ("Input.Note", note));
        return new Uri(answer.Page.QuerySelector("#invitation-link")!.GetAttribute("value")!).PathAndQuery;
    }

    public static Task<Answer> JoinAsync(Person person, string link, string name, string password = "bob builds bridges") => person.PressAsync(
        link, "Make the account", ("Input.DisplayName", name), ("Input.Email", EmailOf(name)), ("Input.Password", password));

    /// <summary>Somebody who was invited and has joined.</summary>
    public async Task<Person> JoinedAsync(Person admin, string access, string name)
    {
        var person = Stranger();
        var answer = await JoinAsync(person, await InviteAsync(admin, access), name);
        Assert.True(answer.Status == HttpStatusCode.SeeOther, answer.Text);
        return person;
    }

    public static string EmailOf(string name) => $"{name.ToLowerInvariant()}@example.org";

    public async Task<T> QueryAsync<T>(Func<AtlasDbContext, Task<T>> query)
    {
        await using var context = Host.Services.GetRequiredService<CurrentAtlas>().Database.CreateDbContext();
        return await query(context);
    }

    public void Dispose()
    {
        people.ForEach(p => p.Dispose());
        Host.Dispose();
        content.Dispose();
    }
}
