using System.Collections.Immutable;

namespace Drp.Planning;

/// <summary>One step of a derivation: a kind, numbers under their names, and a sentence for a planner. Immutable.</summary>
public sealed record DerivationStep
{
    /// <summary>What kind of step it is.</summary>
    public required DerivationStepKind Kind { get; init; }

    /// <summary>The sentence, in plain English.</summary>
    public required string Text { get; init; }

    /// <summary>The numbers behind the sentence, in a declared order; quantities in base units.</summary>
    public ImmutableArray<(string Name, decimal Value)> Numbers { get; init; } = [];
}
