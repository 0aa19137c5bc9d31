namespace Drp.Orders;

/// <summary>A quota and what was taken from it. Immutable.</summary>
public sealed record QuotaUse
{
    /// <summary>The quota.</summary>
    public required SupplyQuota Quota { get; init; }

    /// <summary>Base units taken by orders.</summary>
    public required decimal Used { get; init; }

    /// <summary>Base units left, what other quotas returned included.</summary>
    public required decimal Left { get; init; }
}
