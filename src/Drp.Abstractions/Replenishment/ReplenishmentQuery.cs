namespace Drp.Replenishment;

/// <summary>Which orders are asked for; what is not named is not narrowed. Immutable.</summary>
public sealed record ReplenishmentQuery
{
    /// <summary>The company.</summary>
    public string Company { get; init; } = "";

    /// <summary>Only orders in this status.</summary>
    public ReplenishmentStatus? Status { get; init; }

    /// <summary>Only orders to this place.</summary>
    public string? To { get; init; }

    /// <summary>Only orders of this item.</summary>
    public string? Item { get; init; }

    /// <summary>So many are left out from the start. Default 0.</summary>
    public int Skip { get; init; }

    /// <summary>At most so many. Default 100.</summary>
    public int Take { get; init; } = 100;
}
