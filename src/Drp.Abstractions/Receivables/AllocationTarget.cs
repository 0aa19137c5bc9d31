namespace Drp.Receivables;

/// <summary>An item or document that a payment names. Immutable.</summary>
public sealed record AllocationTarget
{
    /// <summary>The document.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The instalment; <see langword="null"/> for all of them, the first due first.</summary>
    public int? Number { get; init; }

    /// <summary>At most this much of the payment; <see langword="null"/> for as much as is open.</summary>
    public decimal? Amount { get; init; }
}
