using System.Collections.Immutable;

namespace Drp.Planning;

/// <summary>How loads are built over a plan.</summary>
public sealed class LoadOptions
{
    /// <summary>Which plan of the run; <see langword="null"/> (default): the constrained one where it was made.</summary>
    public PlanKind? Kind { get; set; }

    /// <summary>Loads that ship within this many days of the snapshot's date; <see langword="null"/> (default): all.</summary>
    public int? Days { get; set; }

    /// <summary>
    /// A last load that can't be brought to the means' minimum fill travels all the same from this fill on, in percent;
    /// <see langword="null"/> (default): the minimum, so that every load below it is put off.
    /// </summary>
    public decimal? PutOffFill { get; set; }

    /// <summary>Days of supply that pulling in may give a destination at most; <see langword="null"/> (default): no limit.</summary>
    public int? MaximumCoverDays { get; set; }

    /// <summary>The same for single items, by code; they override <see cref="MaximumCoverDays"/>.</summary>
    public IReadOnlyDictionary<string, int> MaximumCoverDaysByItem { get; set; } =
        ImmutableDictionary<string, int>.Empty.WithComparers(StringComparer.Ordinal);
}
