using Microsoft.AspNetCore.Identity;

namespace RoleAtlas.Core.Accounts;

/// <summary>Somebody who can sign in. The user name is the e-mail address; what others see is the display name.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => (Id, SecurityStamp) = (Guid.CreateVersion7(), Guid.NewGuid().ToString());

    /// <summary>How the person is named in the history; people may share one.</summary>
    [ProtectedPersonalData]
    public required string DisplayName { get; set; }

    public Access Access { get; set; }

    public DateTime Created { get; set; }
}

/// <summary>What an account may do; each can do all that those before it can.</summary>
public enum Access
{
    /// <summary>Reads, also where reading is not public.</summary>
    Reader,

    /// <summary>Edits the catalogue.</summary>
    Editor,

    /// <summary>Edits the catalogue, and decides who has an account.</summary>
    Admin,
}
