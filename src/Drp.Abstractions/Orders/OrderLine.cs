using NodaTime;

namespace Drp.Orders;

/// <summary>
/// A line of an order, with what became of its quantity. At any time
/// <c>Quantity = Confirmed + BackOrdered + Cut + Cancelled</c> once it was checked, and
/// <c>Picked + Shipped ≤ Confirmed</c>. Immutable; base units.
/// </summary>
public sealed record OrderLine
{
    /// <summary>The line's number.</summary>
    public required int Number { get; init; }

    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>What was asked for.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The price of one base unit.</summary>
    public required decimal UnitPrice { get; init; }

    /// <summary>Days of life that the goods must have left when they arrive.</summary>
    public int MinimumRemainingLifeDays { get; init; }

    /// <summary>Whether what can't be promised waits for supply.</summary>
    public bool BackOrder { get; init; }

    /// <summary>Whether the line is promised whole or not at all.</summary>
    public bool Complete { get; init; }

    /// <summary>Promised so far, what has shipped included.</summary>
    public decimal Confirmed { get; init; }

    /// <summary>Waiting for supply.</summary>
    public decimal BackOrdered { get; init; }

    /// <summary>Not served; <see cref="Reasons"/> says why.</summary>
    public decimal Cut { get; init; }

    /// <summary>Taken back.</summary>
    public decimal Cancelled { get; init; }

    /// <summary>Picked and not yet shipped.</summary>
    public decimal Picked { get; init; }

    /// <summary>Shipped so far.</summary>
    public decimal Shipped { get; init; }

    /// <summary>Arrived so far.</summary>
    public decimal Delivered { get; init; }

    /// <summary>Invoiced so far.</summary>
    public decimal Invoiced { get; init; }

    /// <summary>Come back so far.</summary>
    public decimal Returned { get; init; }

    /// <summary>Of what came back, how much had not been invoiced; it never will be.</summary>
    public decimal ReturnedUnbilled { get; init; }

    /// <summary>The first day on which the rest could ship, as known when the line was checked; <see langword="null"/>: unknown.</summary>
    public LocalDate? NextShipDate { get; init; }

    /// <summary>Why the line was cut or waits, each with a stable code; empty where it was promised whole.</summary>
    public IReadOnlyList<Fault> Reasons { get; init; } = [];

    /// <summary>What is promised and has not shipped: a commitment on stock.</summary>
    public decimal Open => Confirmed - Shipped;
}
