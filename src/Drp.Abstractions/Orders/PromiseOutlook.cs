namespace Drp.Orders;

/// <summary>What a place expects of an item besides its stock and its orders. Immutable.</summary>
public sealed record PromiseOutlook
{
    /// <summary>What comes in.</summary>
    public IReadOnlyList<PromiseReceipt> Receipts { get; init; } = [];

    /// <summary>What goes out to other places, by the day on which it ships.</summary>
    public IReadOnlyList<PromiseReceipt> Issues { get; init; } = [];
}
