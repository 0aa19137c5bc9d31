using Drp.Planning;

namespace Drp.Inventory.Policies;

/// <summary>The policy that a subject was given by its class. Immutable.</summary>
public sealed record AssignedPolicy
{
    /// <summary>What the policy is for.</summary>
    public required string Code { get; init; }

    /// <summary>The class.</summary>
    public required AbcXyzClass Class { get; init; }

    /// <summary>The name of the template.</summary>
    public required string Template { get; init; }

    /// <summary>Safety stock and reorder point, with derivation.</summary>
    public required SafetyStockResult Stock { get; init; }

    /// <summary>The order quantity, with derivation; 0 where there is no demand.</summary>
    public required ComputedQuantity OrderQuantity { get; init; }

    /// <summary>The safety stock as a planning snapshot takes it, with the derivation as text.</summary>
    public required SafetyStockPolicy SafetyStockPolicy { get; init; }

    /// <summary>The order size as a planning snapshot takes it.</summary>
    public required LotSizingPolicy LotSizingPolicy { get; init; }
}
