namespace Drp.Receivables;

/// <summary>What became of a payment. Immutable.</summary>
public sealed record PaymentResult
{
    /// <summary>What became of it.</summary>
    public required PaymentStatus Status { get; init; }

    /// <summary>The payment's document; for a held one the id that it would get.</summary>
    public required string DocumentId { get; init; }

    /// <summary>What it settled.</summary>
    public IReadOnlyList<ReceivableApplication> Applications { get; init; } = [];

    /// <summary>What is left of it.</summary>
    public decimal Unapplied { get; init; }

    /// <summary>Line by line with the pass that found each; of a repeated payment empty.</summary>
    public IReadOnlyList<AllocationLine> Lines { get; init; } = [];

    /// <summary>The payment that it looks like, when held.</summary>
    public string? LooksLike { get; init; }
}
