using NodaTime;

namespace Drp.Planning;

/// <summary>One planned order, as a value made on demand from the plan's columns. Immutable.</summary>
public sealed record PlannedOrder
{
    /// <summary>
    /// The code: item, receiving location, receipt date and a number, as <c>ITEM@TO/2026-01-05/1</c>; the number counts
    /// the orders of one point and plan with one receipt date, in the order of the routes. Unique in one plan of a run.
    /// </summary>
    public required string Code { get; init; }

    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The location that ships, or the supplier.</summary>
    public required string From { get; init; }

    /// <summary>The location that receives.</summary>
    public required string To { get; init; }

    /// <summary>The route's code.</summary>
    public required string Route { get; init; }

    /// <summary>Bought or made (true), or moved between locations (false).</summary>
    public required bool FromOutside { get; init; }

    /// <summary>Base units, above zero.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The day by which it leaves its source: the receipt date less the lead time.</summary>
    public required LocalDate Ship { get; init; }

    /// <summary>The day it can be used.</summary>
    public required LocalDate Receipt { get; init; }

    /// <summary>Whether the ship date lies before the snapshot's date.</summary>
    public required bool PastDue { get; init; }
}
