namespace Drp.Orders;

/// <summary>Goods that come back. Immutable.</summary>
public sealed record OrderReturn
{
    /// <summary>The company.</summary>
    public string Company { get; init; } = "";

    /// <summary>The order.</summary>
    public required string OrderId { get; init; }

    /// <summary>The return's number; the same again is the first answer again.</summary>
    public required string Number { get; init; }

    /// <summary>What comes back, each line and batch that was delivered at most.</summary>
    public required IReadOnlyList<OrderReturnLine> Lines { get; init; }

    /// <summary>Why, in words; needed.</summary>
    public required string Reason { get; init; }
}
