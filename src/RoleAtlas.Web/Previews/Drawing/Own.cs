namespace RoleAtlas.Web.Previews.Drawing;

/// <summary>Files that are part of the program, so that a picture needs nothing of the machine it is drawn on.</summary>
internal static class Own
{
    public static Stream Open(string name) => typeof(Own).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"{name} is not part of the program.");

    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }
}
