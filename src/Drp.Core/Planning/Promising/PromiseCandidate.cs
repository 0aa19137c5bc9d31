namespace Drp.Planning;

/// <summary>An item that may be delivered for a request.</summary>
/// <param name="Item">Its index.</param>
/// <param name="CanProcure">Whether more of it may be made, bought or moved.</param>
/// <param name="Why">What makes it one, for people; empty for the item itself.</param>
internal readonly record struct PromiseCandidate(int Item, bool CanProcure, string Why);
