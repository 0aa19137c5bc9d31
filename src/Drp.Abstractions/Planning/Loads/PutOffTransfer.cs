using NodaTime;

namespace Drp.Planning;

/// <summary>A transfer that no load takes: too little for a load and nothing later to go with, or too large for one. Immutable.</summary>
public sealed record PutOffTransfer
{
    /// <summary>The lane's code.</summary>
    public required string Lane { get; init; }

    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The day it was to leave.</summary>
    public required LocalDate Ship { get; init; }

    /// <summary>Base units.</summary>
    public required decimal Quantity { get; init; }
}
