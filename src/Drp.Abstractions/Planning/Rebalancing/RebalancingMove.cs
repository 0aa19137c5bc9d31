using NodaTime;

namespace Drp.Planning;

/// <summary>What a lateral lane would move of an item now, or why it moves nothing. Immutable.</summary>
public sealed record RebalancingMove
{
    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The lane's code.</summary>
    public required string Lane { get; init; }

    /// <summary>The location that gives.</summary>
    public required string From { get; init; }

    /// <summary>The location that receives.</summary>
    public required string To { get; init; }

    /// <summary>Base units, whole multiples of the lane; 0 where it is refused.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The first day on or after <c>AsOf</c> on which it can leave.</summary>
    public required LocalDate Ship { get; init; }

    /// <summary>The day on which it can be used.</summary>
    public required LocalDate Receipt { get; init; }

    /// <summary>Cost of the goods moved, in the item's currency; 0 where the item has no cost.</summary>
    public required decimal Value { get; init; }

    /// <summary>Cost of moving them, in the lane's currency; 0 where the lane has no cost.</summary>
    public required decimal Cost { get; init; }

    /// <summary>Why nothing moves; several reasons may hold at once.</summary>
    public RebalancingRefusal Refusal { get; init; }
}
