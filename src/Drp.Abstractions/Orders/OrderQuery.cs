namespace Drp.Orders;

/// <summary>Which orders are asked for; what is not named is not narrowed. Immutable.</summary>
public sealed record OrderQuery
{
    /// <summary>The company.</summary>
    public string Company { get; init; } = "";

    /// <summary>Only orders of this partner.</summary>
    public string? PartnerId { get; init; }

    /// <summary>Only orders in this status.</summary>
    public OrderStatus? Status { get; init; }

    /// <summary>So many are left out from the start. Default 0.</summary>
    public int Skip { get; init; }

    /// <summary>At most so many. Default 100.</summary>
    public int Take { get; init; } = 100;
}
