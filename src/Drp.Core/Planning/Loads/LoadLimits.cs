namespace Drp.Planning;

/// <summary>What a means of transport holds and when its last load is worth sending. Immutable.</summary>
public sealed record LoadLimits
{
    /// <summary>What one load holds.</summary>
    public required LoadSize Capacity { get; init; }

    /// <summary>The fill of the tightest limit, in 10⁻⁴ (10 000 is full), below which the last load is re-spread, filled up or put off. Default 0: never.</summary>
    public long MinimumFill { get; init; }

    /// <summary>
    /// The fill, in 10⁻⁴, below which a last load that could not be brought to the minimum is put off; from here up to the
    /// minimum it travels as it is. <see langword="null"/> (default): the minimum, so that every load below it is put off.
    /// </summary>
    public long? PutOffFill { get; init; }

    /// <summary>Later transfers due within this many days after the load's date, inclusive, may be pulled in. Default 0: none.</summary>
    public int PullInDays { get; init; }
}
