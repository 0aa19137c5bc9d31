using NodaTime;

namespace Drp.Replenishment;

/// <summary>
/// An order that brings one item to one place. What left and hasn't arrived is <see cref="OnTheWay"/>; at any time
/// <c>Shipped = OnTheWay + Arrived + Missing</c>. Immutable; base units.
/// </summary>
public sealed record ReplenishmentOrder
{
    /// <summary>The company.</summary>
    public string Company { get; init; } = "";

    /// <summary>The id, unique in the company.</summary>
    public required string Id { get; init; }

    /// <summary>Where it comes from.</summary>
    public required ReplenishmentKind Kind { get; init; }

    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The place that ships, or the supplier.</summary>
    public required string From { get; init; }

    /// <summary>The place that receives.</summary>
    public required string To { get; init; }

    /// <summary>The route's code; empty for an order that no plan proposed.</summary>
    public string Route { get; init; } = "";

    /// <summary>What is ordered, above zero.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The day by which it leaves.</summary>
    public required LocalDate ShipDate { get; init; }

    /// <summary>The day on which it can be used.</summary>
    public required LocalDate ReceiptDate { get; init; }

    /// <summary>How far it is.</summary>
    public ReplenishmentStatus Status { get; init; }

    /// <summary>The plan that proposed it, or <see langword="null"/>.</summary>
    public string? PlanId { get; init; }

    /// <summary>The planned order's code in that plan, or <see langword="null"/>.</summary>
    public string? PlannedCode { get; init; }

    /// <summary>The host's own number of the purchase order, or <see langword="null"/>.</summary>
    public string? HostNumber { get; init; }

    /// <summary>
    /// When it became firm, in the company's count: a plan whose mark is smaller doesn't know it. 0 while planned.
    /// </summary>
    public long Mark { get; init; }

    /// <summary>What left so far.</summary>
    public decimal Shipped { get; init; }

    /// <summary>Of what was on its way, what arrived, rejected goods included.</summary>
    public decimal Arrived { get; init; }

    /// <summary>What left and never arrived.</summary>
    public decimal Missing { get; init; }

    /// <summary>What arrived above what had left (of a purchase: above what was ordered).</summary>
    public decimal Over { get; init; }

    /// <summary>Of what arrived, what was rejected.</summary>
    public decimal Rejected { get; init; }

    /// <summary>What will never leave: the order was closed before.</summary>
    public decimal Dropped { get; init; }

    /// <summary>Shipments and receipts in the order in which they happened.</summary>
    public IReadOnlyList<ReplenishmentDocument> Documents { get; init; } = [];

    /// <summary>What left and hasn't arrived.</summary>
    public decimal OnTheWay => Shipped - Arrived - Missing;

    /// <summary>What still has to leave.</summary>
    public decimal ToShip => Status is ReplenishmentStatus.Received or ReplenishmentStatus.Cancelled ? 0m : Math.Max(0m, Quantity - Shipped - Dropped);
}
