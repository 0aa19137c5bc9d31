using System.Collections.Immutable;
using NodaTime;

namespace Drp.Planning;

/// <summary>A part of a promise: what, when, how much and why. Immutable.</summary>
public sealed record PromisePart
{
    /// <summary>The item that is delivered: the one asked for, or one that stands in.</summary>
    public required string Item { get; init; }

    /// <summary>The first day it can be delivered, not before the due date.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Base units, above zero.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Where it comes from.</summary>
    public required PromiseSource Source { get; init; }

    /// <summary>The new orders that it needs; empty where supply exists or stands planned.</summary>
    public ImmutableArray<PromiseStep> Steps { get; init; } = [];

    /// <summary>The reason, in plain English.</summary>
    public required string Text { get; init; }

    /// <summary>Equal when all members and all steps are.</summary>
    public bool Equals(PromisePart? other) =>
        other is not null && string.Equals(Item, other.Item, StringComparison.Ordinal) && Date == other.Date
        && Quantity == other.Quantity && Source == other.Source && Steps.SequenceEqual(other.Steps)
        && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Item, Date, Quantity, Source, Steps.Length);
}
