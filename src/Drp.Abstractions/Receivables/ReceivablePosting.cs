namespace Drp.Receivables;

/// <summary>What is added to a partner's ledger in one step. For authors of stores. Immutable.</summary>
public sealed record ReceivablePosting
{
    /// <summary>The id, unique in the company; at most 128 characters.</summary>
    public required string Id { get; init; }

    /// <summary>New documents.</summary>
    public IReadOnlyList<ReceivableDocument> Documents { get; init; } = [];

    /// <summary>Items of the new documents.</summary>
    public IReadOnlyList<ReceivableItem> Items { get; init; } = [];

    /// <summary>New applications.</summary>
    public IReadOnlyList<ReceivableApplication> Applications { get; init; } = [];

    /// <summary>Every item that the posting touches, with what is open afterwards; 0 closes it.</summary>
    public IReadOnlyList<OpenItem> Touched { get; init; } = [];
}
