namespace Drp.Replenishment;

/// <summary>What a command on several orders did. Immutable.</summary>
public sealed record ReplenishmentResult
{
    /// <summary>The orders as they stand now, in the order asked for.</summary>
    public required IReadOnlyList<ReplenishmentOrder> Orders { get; init; }

    /// <summary>How many of them stood so before; nothing happened to these.</summary>
    public int Repeated { get; init; }
}
