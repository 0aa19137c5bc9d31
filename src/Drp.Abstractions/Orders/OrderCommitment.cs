using NodaTime;

namespace Drp.Orders;

/// <summary>What of an order line is promised or waits, and has not shipped: what stands on supply. Immutable.</summary>
public sealed record OrderCommitment
{
    /// <summary>The company.</summary>
    public string Company { get; init; } = "";

    /// <summary>The order's id.</summary>
    public required string OrderId { get; init; }

    /// <summary>The line's number.</summary>
    public required int Line { get; init; }

    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The place that delivers.</summary>
    public required string Place { get; init; }

    /// <summary>The place that receives, or <see langword="null"/>.</summary>
    public string? ShipToPlace { get; init; }

    /// <summary>The partner.</summary>
    public required string PartnerId { get; init; }

    /// <summary>The day by which the goods ship.</summary>
    public required LocalDate ShipDate { get; init; }

    /// <summary>The day on which the customer receives them.</summary>
    public required LocalDate RequestedDate { get; init; }

    /// <summary>Days of life that the goods must have left that day.</summary>
    public int MinimumRemainingLifeDays { get; init; }

    /// <summary>Priority class, 1 first.</summary>
    public int PriorityClass { get; init; } = 1;

    /// <summary>Base units promised, not picked and not shipped.</summary>
    public decimal Promised { get; init; }

    /// <summary>Base units picked and not shipped: still at the place, no longer available there.</summary>
    public decimal Picked { get; init; }

    /// <summary>Base units waiting for supply.</summary>
    public decimal BackOrdered { get; init; }

    /// <summary>Base units shipped to <see cref="ShipToPlace"/> and not delivered.</summary>
    public decimal OnTheWay { get; init; }
}
