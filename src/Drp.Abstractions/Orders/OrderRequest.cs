using NodaTime;

namespace Drp.Orders;

/// <summary>What a customer asks for (要货). Immutable.</summary>
public sealed record OrderRequest
{
    /// <summary>The company that sells; empty where a host has one.</summary>
    public string Company { get; init; } = "";

    /// <summary>The order's id, given by the caller; unique in the company.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// The customer's own number, or <see langword="null"/>: the same number from the same partner again is the first answer
    /// again, whatever id it comes with.
    /// </summary>
    public string? ExternalNumber { get; init; }

    /// <summary>The partner that buys.</summary>
    public required string PartnerId { get; init; }

    /// <summary>The place that delivers: a stock place.</summary>
    public required string Place { get; init; }

    /// <summary>The place that receives, where its stock is kept here too; <see langword="null"/>: the goods leave the ledger.</summary>
    public string? ShipToPlace { get; init; }

    /// <summary>The administrative division where the goods go, for coverage; <see langword="null"/>: not checked.</summary>
    public string? TerritoryCode { get; init; }

    /// <summary>The currency of the prices.</summary>
    public required string Currency { get; init; }

    /// <summary>The day on which the customer wants the goods.</summary>
    public required LocalDate RequestedDate { get; init; }

    /// <summary>Calendar days from shipping to arrival. Default 0.</summary>
    public int TransitDays { get; init; }

    /// <summary>Priority among back orders, 1 first. Default 1.</summary>
    public int PriorityClass { get; init; } = 1;

    /// <summary>The lines; at least one, each number once.</summary>
    public required IReadOnlyList<OrderRequestLine> Lines { get; init; }
}
