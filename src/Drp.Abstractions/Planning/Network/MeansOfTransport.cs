namespace Drp.Planning;

/// <summary>A kind of vehicle with its limits; a limit that is <see langword="null"/> does not bind. Immutable.</summary>
public sealed record MeansOfTransport
{
    /// <summary>The code; unique in a snapshot.</summary>
    public required string Code { get; init; }

    /// <summary>The company that owns the record; empty where a host has one company.</summary>
    public string Company { get; init; } = "";

    /// <summary>Kilograms that fit.</summary>
    public decimal? MaximumWeight { get; init; }

    /// <summary>Cubic metres that fit.</summary>
    public decimal? MaximumVolume { get; init; }

    /// <summary>Pallets that fit.</summary>
    public decimal? MaximumPallets { get; init; }

    /// <summary>The fill, in percent of the tightest limit, below which a last load is re-spread, pulled in or put off.</summary>
    public decimal MinimumFill { get; init; }

    /// <summary>Later transfers may be pulled in from within this many days; 0: none.</summary>
    public int PullInDays { get; init; }
}
