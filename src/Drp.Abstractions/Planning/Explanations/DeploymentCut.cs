using NodaTime;

namespace Drp.Planning;

/// <summary>A request that a source, or a route's capacity, could not serve whole, and why. Immutable.</summary>
public sealed record DeploymentCut
{
    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The location or the supplier that was asked.</summary>
    public required string From { get; init; }

    /// <summary>The location that asked.</summary>
    public required string To { get; init; }

    /// <summary>The route's code.</summary>
    public required string Route { get; init; }

    /// <summary>The first day of the bucket in which it was asked to ship.</summary>
    public required LocalDate Asking { get; init; }

    /// <summary>The first day of the bucket whose requirements it was to cover. What was cut is asked again in later buckets.</summary>
    public required LocalDate Needed { get; init; }

    /// <summary>Base units asked for, lot-sized.</summary>
    public required decimal Asked { get; init; }

    /// <summary>Base units granted by the source that was asked.</summary>
    public required decimal Granted { get; init; }

    /// <summary>Base units that alternates granted for it in the same bucket.</summary>
    public decimal FromAlternates { get; init; }

    /// <summary>What the source had to deploy in the bucket; <see langword="null"/> for a supplier.</summary>
    public decimal? Available { get; init; }

    /// <summary>What all destinations asked of the source in the bucket.</summary>
    public required decimal Requests { get; init; }

    /// <summary>The rule by which the source shared; <see langword="null"/> where a capacity cut, or nobody else asked.</summary>
    public FairShareRule? Rule { get; init; }

    /// <summary>The share of the destination before rounding, over all it asked in the bucket; <see langword="null"/> where nothing was shared.</summary>
    public decimal? ExactShare { get; init; }

    /// <summary>All of this as a sentence, in plain English.</summary>
    public required string Text { get; init; }
}
