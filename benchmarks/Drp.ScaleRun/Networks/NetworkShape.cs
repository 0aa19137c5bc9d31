using NodaTime;

namespace Drp.ScaleRun;

/// <summary>The arguments of the network generator, with its defaults.</summary>
internal sealed record NetworkShape
{
    public int Items { get; init; } = 50;

    public int Regions { get; init; } = 4;

    public int Stores { get; init; } = 15;

    public int Weeks { get; init; } = 52;

    public int Seed { get; init; } = 1;

    /// <summary>A Monday.</summary>
    public LocalDate Start { get; init; } = new(2026, 1, 5);

    /// <summary>Lanes for all items instead of lanes for each item.</summary>
    public bool LanesForAnyItem { get; init; }

    /// <summary>Percent of the item-regional-DC pairs that sell to customers too.</summary>
    public int DcDemand { get; init; }

    /// <summary>Percent of item-locations with one scheduled receipt.</summary>
    public int Receipts { get; init; } = 30;
}
