using NodaTime;

namespace Drp.Orders;

/// <summary>What can be promised. Immutable; base units.</summary>
public sealed record PromiseAnswer
{
    /// <summary>How much of what was asked for can ship by the day asked for.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>When the rest could ship, by date; its sum may stay below what was asked for.</summary>
    public required IReadOnlyList<PromiseReceipt> Later { get; init; }
}
