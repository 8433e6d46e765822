namespace RoleAtlas.Core.Data;

/// <summary>
/// The database cannot be used now. The message says what is wrong, where, and what to do, for the person who runs
/// the program; it may be shown as it is.
/// </summary>
public sealed class CatalogueDatabaseException(string message, Exception? inner = null) : Exception(message, inner);
