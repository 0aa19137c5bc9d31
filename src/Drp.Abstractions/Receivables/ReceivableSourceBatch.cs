namespace Drp.Receivables;

/// <summary>Documents and payments that a host's own books learned since a place in them. Immutable.</summary>
public sealed record ReceivableSourceBatch
{
    /// <summary>Documents other than payments.</summary>
    public IReadOnlyList<ReceivableDocument> Documents { get; init; } = [];

    /// <summary>Payments.</summary>
    public IReadOnlyList<PaymentRequest> Payments { get; init; } = [];

    /// <summary>Where to go on, at most 1,000 characters; <see langword="null"/> when there was nothing new.</summary>
    public string? Cursor { get; init; }
}
