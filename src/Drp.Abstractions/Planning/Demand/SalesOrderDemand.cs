using NodaTime;

namespace Drp.Planning;

/// <summary>One open sales order line: demand with a name. Immutable.</summary>
public sealed record SalesOrderDemand
{
    /// <summary>The code, order and line; unique in a snapshot.</summary>
    public required string Code { get; init; }

    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The location that delivers.</summary>
    public required string Location { get; init; }

    /// <summary>The day the customer wants it; past due counts at <c>AsOf</c>.</summary>
    public required LocalDate Due { get; init; }

    /// <summary>Open quantity in base units, above zero.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Priority class, 1 first. Default 1.</summary>
    public int PriorityClass { get; init; } = 1;

    /// <summary>Confirmed to the customer: served in the first tier. Default false.</summary>
    public bool Firm { get; init; }

    /// <summary>The customer, or <see langword="null"/>.</summary>
    public string? Customer { get; init; }

    /// <summary>Days of life that the goods must have left when the customer receives them. Default 0.</summary>
    public int MinimumRemainingLifeDays { get; init; }
}
