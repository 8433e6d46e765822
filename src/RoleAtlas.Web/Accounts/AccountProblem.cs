using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Identity;

namespace RoleAtlas.Web.Accounts;

/// <summary>Why an account cannot be made or changed so.</summary>
/// <param name="Field">The field of the form that it is about; null where it is about none.</param>
/// <param name="Message">In words for whoever filled in the form.</param>
public sealed record AccountProblem(string? Field, string Message)
{
    public const string Email = nameof(Email);
    public const string Password = nameof(Password);

    /// <summary>Identity's own messages speak of user names, which nobody sees here.</summary>
    public static IReadOnlyList<AccountProblem> Of(IdentityResult result) => [.. result.Errors.Select(e => e.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) =>
            new AccountProblem(Email, "There is an account with this address already. Sign in to it, or give another address."),
        nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) =>
            new AccountProblem(Email, "This is no e-mail address."),
        nameof(IdentityErrorDescriber.PasswordTooShort) => new AccountProblem(Password, $"A password has {AccountServices.ShortestPassword} characters or more."),
        nameof(IdentityErrorDescriber.PasswordMismatch) => new AccountProblem(null, "This is not your present password."),
        nameof(IdentityErrorDescriber.InvalidToken) =>
            new AccountProblem(null, "This link was used before, or has expired. Ask an admin for another."),
        nameof(IdentityErrorDescriber.ConcurrencyFailure) =>
            new AccountProblem(null, "The account was changed by somebody else meanwhile. Look at it again."),
        _ => new AccountProblem(null, e.Description),
    }).DistinctBy(p => p.Message)];

    /// <summary>Puts the problems beside the fields; those of no field, or of one that the form lacks, beside its model.</summary>
    public static void Show(IEnumerable<AccountProblem> problems, EditContext form, ValidationMessageStore messages)
    {
        messages.Clear();
        foreach (var problem in problems)
        {
            var known = problem.Field is { } field && form.Model.GetType().GetProperty(field) is not null;
            messages.Add(form.Field(known ? problem.Field! : ""), problem.Message);
        }

        form.NotifyValidationStateChanged();
    }
}
