namespace Drp.Receivables;

/// <summary>What a check of a partner's ledger found. Immutable.</summary>
public sealed record LedgerCheck
{
    /// <summary>Items looked at.</summary>
    public required int Items { get; init; }

    /// <summary>Items of which something else is kept as open than follows from the applications, each with what should be.</summary>
    public required IReadOnlyList<OpenItem> Different { get; init; }

    /// <summary>Whether everything agrees.</summary>
    public bool IsIntact => Different.Count == 0;
}
