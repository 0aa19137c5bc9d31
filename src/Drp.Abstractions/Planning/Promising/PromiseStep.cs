using NodaTime;

namespace Drp.Planning;

/// <summary>An order that a promise would need, in the order of the flow. Immutable.</summary>
public sealed record PromiseStep
{
    /// <summary>The route's code.</summary>
    public required string Route { get; init; }

    /// <summary>The supplier or the location that ships.</summary>
    public required string From { get; init; }

    /// <summary>The location that receives.</summary>
    public required string To { get; init; }

    /// <summary>The day it leaves.</summary>
    public required LocalDate Ship { get; init; }

    /// <summary>The day it can be used.</summary>
    public required LocalDate Receipt { get; init; }

    /// <summary>Base units after the route's minimum, multiple and what the source and its capacity allow.</summary>
    public required decimal Quantity { get; init; }
}
