namespace Drp.Receivables;

/// <summary>What applying a payment does, or would do. Immutable.</summary>
public sealed record AllocationResult
{
    /// <summary>Line by line, in the order in which the items were found.</summary>
    public required IReadOnlyList<AllocationLine> Lines { get; init; }

    /// <summary>What is left of the payment.</summary>
    public required decimal Unapplied { get; init; }

    /// <summary>Small overpayment given up; not part of <see cref="Unapplied"/>.</summary>
    public decimal OverpaymentWrittenOff { get; init; }
}
