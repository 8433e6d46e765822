using RoleAtlas.Web.Serving;

namespace RoleAtlas.Web.Files;

/// <summary>Where a file comes from. It is read elsewhere, so that all of its addresses are whole.</summary>
/// <param name="Address">Makes a whole address of a host-relative one, in the state of the catalogue that the file is of.</param>
/// <param name="Line">Which state of the catalogue that is, where it is not the present one as everybody sees it.</param>
/// <param name="Notices">What of the request was ignored, before its page is looked at.</param>
internal sealed record FileOrigin(Func<string, string> Address, string? Line, IReadOnlyList<string> Notices)
{
    public const string Rights = "The words of the sources belong to their authors and are quoted for study.";

    public static FileOrigin Of(HttpContext context)
    {
        var shown = context.RequestServices.GetRequiredService<ShownAtlas>();
        var address = context.RequestServices.GetRequiredService<PublicAddress>();
        return new FileOrigin(
            path => address.Of(context.Request, shown.Keep(path)), shown.Line, shown.Notice is { } notice ? [notice] : []);
    }
}
