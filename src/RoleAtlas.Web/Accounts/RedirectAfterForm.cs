namespace RoleAtlas.Web.Accounts;

internal static class RedirectAfterForm
{
    /// <summary>
    /// Answers with 303 and where to go on. The framework's own navigation would write a whole address, made of the host that the
    /// request names, and that need not be the one that people see.
    /// </summary>
    /// <param name="http">What is being answered; the page is rendered to its end, and not seen.</param>
    /// <param name="path">Host-relative.</param>
    public static void SeeOther(this HttpContext http, string path)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = path;
    }
}
