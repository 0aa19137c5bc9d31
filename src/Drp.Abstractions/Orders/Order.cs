using Drp.Credit;
using NodaTime;

namespace Drp.Orders;

/// <summary>An order with everything that became of it. Immutable.</summary>
public sealed record Order
{
    /// <summary>The company that sells.</summary>
    public string Company { get; init; } = "";

    /// <summary>The id, unique in the company.</summary>
    public required string Id { get; init; }

    /// <summary>The customer's own number, or <see langword="null"/>.</summary>
    public string? ExternalNumber { get; init; }

    /// <summary>The partner that buys.</summary>
    public required string PartnerId { get; init; }

    /// <summary>The partner's node when the order was placed: who sees it sees the order.</summary>
    public required string NodeId { get; init; }

    /// <summary>The place that delivers.</summary>
    public required string Place { get; init; }

    /// <summary>The place that receives, or <see langword="null"/>.</summary>
    public string? ShipToPlace { get; init; }

    /// <summary>The administrative division where the goods go, or <see langword="null"/>.</summary>
    public string? TerritoryCode { get; init; }

    /// <summary>The currency of the prices.</summary>
    public required string Currency { get; init; }

    /// <summary>The day on which the customer wants the goods.</summary>
    public required LocalDate RequestedDate { get; init; }

    /// <summary>Calendar days from shipping to arrival.</summary>
    public int TransitDays { get; init; }

    /// <summary>Priority among back orders, 1 first.</summary>
    public int PriorityClass { get; init; } = 1;

    /// <summary>Where it stands.</summary>
    public OrderStatus Status { get; init; }

    /// <summary>The lines by number.</summary>
    public required IReadOnlyList<OrderLine> Lines { get; init; }

    /// <summary>Why the order as a whole is held, watched or rejected; empty otherwise.</summary>
    public IReadOnlyList<Fault> Reasons { get; init; } = [];

    /// <summary>What an approval released, or <see langword="null"/>.</summary>
    public CreditRelease? Release { get; init; }

    /// <summary>The exposure that credit held the order at; what an approval would release.</summary>
    public decimal HeldExposure { get; init; }

    /// <summary>How often the order was confirmed or tried again; part of the keys of its reservations.</summary>
    public int Attempts { get; init; }

    /// <summary>Picks, shipments, deliveries, invoices and returns, in the order in which they happened.</summary>
    public IReadOnlyList<OrderDocument> Documents { get; init; } = [];

    /// <summary>The day by which the goods ship: the requested date less transit.</summary>
    public LocalDate ShipDate => RequestedDate.PlusDays(-TransitDays);
}
