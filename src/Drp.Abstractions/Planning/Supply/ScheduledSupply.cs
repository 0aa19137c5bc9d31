using NodaTime;

namespace Drp.Planning;

/// <summary>Supply that exists already: in transit, on order, or firmly planned. Never moved by the engine. Immutable.</summary>
public sealed record ScheduledSupply
{
    /// <summary>The code, order and line; unique in a snapshot.</summary>
    public required string Code { get; init; }

    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The location that receives.</summary>
    public required string To { get; init; }

    /// <summary>The location that ships, or the supplier.</summary>
    public required string From { get; init; }

    /// <summary>Open quantity in base units, above zero.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The day it leaves or left the source.</summary>
    public required LocalDate Ship { get; init; }

    /// <summary>The day it can be used; overdue counts at <c>AsOf</c>, with an exception.</summary>
    public required LocalDate Due { get; init; }

    /// <summary>What it is. Default an open order.</summary>
    public SupplyStatus Status { get; init; } = SupplyStatus.Open;

    /// <summary>
    /// The last usable day of the goods, inclusive; <see langword="null"/>: the full shelf life counted from
    /// <see cref="Due"/>, less nothing.
    /// </summary>
    public LocalDate? Expiry { get; init; }
}
