namespace Drp.Planning;

/// <summary>One item in a load. Immutable.</summary>
public sealed record TransportLoadLine
{
    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>Base units in the load, above zero.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Of the quantity, base units that were pulled in from later transfers.</summary>
    public decimal PulledIn { get; init; }
}
