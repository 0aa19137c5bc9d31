namespace Drp.Storage;

/// <summary>Says which storage a host chose; the last choice stands. Immutable.</summary>
/// <param name="Name">The provider's name, for messages.</param>
public sealed record StorageChoice(string Name);
