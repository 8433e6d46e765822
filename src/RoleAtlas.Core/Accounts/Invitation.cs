namespace RoleAtlas.Core.Accounts;

/// <summary>
/// Lets whoever has its link make an account, once. Only a hash of the link's token is kept, so that nobody who reads the
/// database can use it.
/// </summary>
public sealed class Invitation
{
    /// <summary>Who has invited where the program itself prints the link.</summary>
    public const string FirstStart = "first start";

    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>SHA-256 of the token in the link, as lower-case hexadecimal.</summary>
    public required string TokenHash { get; set; }

    public Access Access { get; set; }

    /// <summary>Whom it is for, in the words of who invited.</summary>
    public string Note { get; set; } = "";

    /// <summary>The account of who invited; names are not unique. Null for the link that the program prints, and once that account is gone.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>Display name of who invited; <see cref="FirstStart"/> for the link that the program prints.</summary>
    public required string By { get; set; }

    /// <summary>The program itself prints the link; people may be called as they like.</summary>
    public bool IsOfFirstStart => AccountId is null && By == FirstStart;

    public DateTime Created { get; set; }
    public DateTime Expires { get; set; }

    /// <summary>The account that was made with it; null while nobody has used it.</summary>
    public Guid? UsedBy { get; set; }
}
