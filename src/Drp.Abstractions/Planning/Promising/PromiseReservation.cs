namespace Drp.Planning;

/// <summary>A promise that was reserved under a key. Immutable; a host keeps it and gives it back when it opens a book again.</summary>
public sealed record PromiseReservation
{
    /// <summary>The key, for instance the order line's code.</summary>
    public required string Key { get; init; }

    /// <summary>What was promised.</summary>
    public required PromiseResult Promise { get; init; }
}
