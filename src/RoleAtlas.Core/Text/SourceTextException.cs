namespace RoleAtlas.Core.Text;

/// <summary>A document that is refused as a source. The message says why, in words for the person who brought it.</summary>
public sealed class SourceTextException : Exception
{
    public SourceTextException(string message, Exception? inner = null) : base(message, inner) { }
}
