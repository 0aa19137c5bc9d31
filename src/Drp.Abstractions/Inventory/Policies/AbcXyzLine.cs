namespace Drp.Inventory.Policies;

/// <summary>The class of one item, with what it follows from. Immutable.</summary>
public sealed record AbcXyzLine
{
    /// <summary>The item's code.</summary>
    public required string Code { get; init; }

    /// <summary>The rank by value, from 1; equal values by code.</summary>
    public required int Rank { get; init; }

    /// <summary>Value of the item's demand.</summary>
    public required decimal UsageValue { get; init; }

    /// <summary>The item's share of the total value, 0 to 1; 0 where there is no value at all.</summary>
    public required decimal Share { get; init; }

    /// <summary>The share of all items up to and including this one, 0 to 1.</summary>
    public required decimal CumulativeShare { get; init; }

    /// <summary>The coefficient of variation of demand per period; <see langword="null"/> without demand.</summary>
    public required double? Variation { get; init; }

    /// <summary>The class.</summary>
    public required AbcXyzClass Class { get; init; }
}
