using System.ComponentModel.DataAnnotations;
using RoleAtlas.Web.Accounts;

namespace RoleAtlas.Web.Components.Account.Forms;

/// <summary>What somebody who joins fills in.</summary>
public sealed class NewPersonInput
{
    public const int LongestName = 80;
    public const string PasswordHint = "12 characters or more. A few words that only you would put together are good.";
    public const string PasswordTooShort = "A password has 12 characters or more.";

    [Required(ErrorMessage = "Say how the history shall name you.")]
    [StringLength(LongestName, ErrorMessage = "A name has 80 characters at most.")]
    public string DisplayName { get; set; } = "";

    [Required(ErrorMessage = "Give an e-mail address.")]
    [EmailAddress(ErrorMessage = "This is no e-mail address.")]
    [StringLength(254, ErrorMessage = "An e-mail address has 254 characters at most.")]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = PasswordTooShort)]
    [MinLength(AccountServices.ShortestPassword, ErrorMessage = PasswordTooShort)]
    public string Password { get; set; } = "";

    public NewPerson ToPerson() => new(DisplayName.Trim(), Email.Trim(), Password);
}
