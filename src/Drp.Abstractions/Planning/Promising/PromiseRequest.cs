using NodaTime;

namespace Drp.Planning;

/// <summary>What a customer asks for. Immutable.</summary>
public sealed record PromiseRequest
{
    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The location that delivers.</summary>
    public required string Location { get; init; }

    /// <summary>The day the customer wants it; nothing is promised for an earlier one.</summary>
    public required LocalDate Due { get; init; }

    /// <summary>Base units, above zero, not finer than the item's scale.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The customer's class, for quotas; <see langword="null"/>: none.</summary>
    public string? CustomerClass { get; init; }

    /// <summary>Days of life that the goods must have left on delivery. Default 0. New supply is taken to be fresh enough.</summary>
    public int MinimumRemainingLifeDays { get; init; }

    /// <summary>Whether several deliveries will do. Default true; otherwise all or nothing, on one date.</summary>
    public bool AllowParts { get; init; } = true;

    /// <summary>Whether the item's predecessors, successors and substitutes will do. Default true.</summary>
    public bool AllowSubstitutes { get; init; } = true;

    /// <summary>Whether to look at what could be made, bought or moved as well. Default true.</summary>
    public bool CapableToPromise { get; init; } = true;

    /// <summary>The last date that makes sense, inclusive; <see langword="null"/>: the horizon.</summary>
    public LocalDate? Latest { get; init; }

    /// <summary>The code of a sales order of the snapshot that is promised again: what it holds is free for this request.</summary>
    public string? Replaces { get; init; }
}
