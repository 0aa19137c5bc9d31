using NodaTime;

namespace Drp.Planning;

/// <summary>A part of an order and what it is for. The pegs of an order sum to its quantity. Immutable.</summary>
public sealed record Peg
{
    /// <summary>What it is for.</summary>
    public required PegKind Kind { get; init; }

    /// <summary>
    /// The code of the sales order, planned order, transfer or promotion; <see langword="null"/> for the other kinds.
    /// </summary>
    public string? Reference { get; init; }

    /// <summary>The date of the requirement: due date, forecast date or ship date; for safety stock and rounding the first
    /// day of the bucket.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Base units, above zero.</summary>
    public required decimal Quantity { get; init; }
}
