namespace Drp.Planning;

/// <summary>A later transfer of an item on the same lane, which a load may pull in. Immutable.</summary>
public readonly record struct LaterTransfer
{
    /// <summary>Days after the load's date, positive.</summary>
    public required int DaysLater { get; init; }

    /// <summary>The quantity, Q4, whole lots.</summary>
    public required long Quantity { get; init; }
}
