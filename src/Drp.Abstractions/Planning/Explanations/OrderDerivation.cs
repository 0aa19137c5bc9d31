using System.Collections.Immutable;

namespace Drp.Planning;

/// <summary>The reason behind one order, step by step, as data and as text. Immutable.</summary>
public sealed record OrderDerivation
{
    /// <summary>The order.</summary>
    public required PlannedOrder Order { get; init; }

    /// <summary>The plan it belongs to.</summary>
    public required PlanKind Plan { get; init; }

    /// <summary>The steps in the order in which they were taken.</summary>
    public required ImmutableArray<DerivationStep> Steps { get; init; }

    /// <summary>What the order is for; the parts sum to its quantity.</summary>
    public required ImmutableArray<Peg> Pegs { get; init; }
}
