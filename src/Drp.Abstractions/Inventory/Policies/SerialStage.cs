namespace Drp.Inventory.Policies;

/// <summary>One stage of a serial system with stochastic service. Immutable.</summary>
public sealed record SerialStage
{
    /// <summary>The stage's code.</summary>
    public required string Code { get; init; }

    /// <summary>Lead time from the next stage upstream (from outside for the last one), in units of time; not negative.</summary>
    public required double LeadTime { get; init; }

    /// <summary>
    /// Echelon holding cost per unit and unit of time, above 0: what holding here costs more than one stage upstream.
    /// </summary>
    public required decimal EchelonHoldingCost { get; init; }
}
