using System.Globalization;
using NodaTime;

namespace Drp.Forecasting.DemandPlans;

/// <summary>The consensus for a place, an item and a period, with what it was made of. Immutable.</summary>
public sealed record ConsensusLine
{
    /// <summary>The node in the channel.</summary>
    public required string Node { get; init; }

    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The first day of the period.</summary>
    public required LocalDate Period { get; init; }

    /// <summary>The consensus, on the item's scale. Over the periods of one node and item roundings do not add up.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The weighted mean before rounding and override.</summary>
    public required decimal Weighted { get; init; }

    /// <summary>The sources, by code.</summary>
    public required IReadOnlyList<ConsensusPart> Parts { get; init; }

    /// <summary>The agreed number that took the place of the weighted one; <see langword="null"/> if none did.</summary>
    public ConsensusOverride? Override { get; init; }

    /// <summary>The consensus as one sentence, culture-invariant.</summary>
    public string Explain()
    {
        var parts = string.Join(
            " + ", Parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Share:0.####}·{p.Quantity:0.####} ({p.Source})")));
        var weighted = string.Create(CultureInfo.InvariantCulture, $"{parts} = {Weighted:0.####}, rounded {Quantity:0.####}");
        return Override is { } agreed
            ? string.Create(CultureInfo.InvariantCulture, $"{agreed.Quantity:0.####} by {agreed.Actor}: {agreed.Reason}; the weights gave {parts} = {Weighted:0.####}")
            : weighted;
    }
}
