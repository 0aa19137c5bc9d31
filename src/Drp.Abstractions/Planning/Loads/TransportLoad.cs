using System.Collections.Immutable;
using NodaTime;

namespace Drp.Planning;

/// <summary>One vehicle on a lane and day. Immutable.</summary>
public sealed record TransportLoad
{
    /// <summary>The lane's code.</summary>
    public required string Lane { get; init; }

    /// <summary>The means of transport.</summary>
    public required string Transport { get; init; }

    /// <summary>The location that ships.</summary>
    public required string From { get; init; }

    /// <summary>The location that receives.</summary>
    public required string To { get; init; }

    /// <summary>The day it leaves.</summary>
    public required LocalDate Ship { get; init; }

    /// <summary>Its number among the loads of the lane and day, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What is in it, by item.</summary>
    public required ImmutableArray<TransportLoadLine> Lines { get; init; }

    /// <summary>Kilograms, of the items whose weight is known.</summary>
    public required decimal Weight { get; init; }

    /// <summary>Cubic metres, of the items whose volume is known.</summary>
    public required decimal Volume { get; init; }

    /// <summary>Pallets, of the items whose pallet quantity is known.</summary>
    public required decimal Pallets { get; init; }

    /// <summary>The share of the tightest limit that is used, 0 to 1; 0 where no limit binds.</summary>
    public required decimal Fill { get; init; }
}
