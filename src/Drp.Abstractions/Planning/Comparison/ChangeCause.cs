namespace Drp.Planning;

/// <summary>One thing that differs between two plans and bears on an order. Immutable.</summary>
public sealed record ChangeCause
{
    /// <summary>What differs.</summary>
    public required ChangeCauseKind Kind { get; init; }

    /// <summary>By how much: the second plan less the first, base units; 0 where it is no quantity.</summary>
    public decimal Quantity { get; init; }
}
