namespace Drp.Receivables;

/// <summary>What became of an imported bank statement. Immutable.</summary>
public sealed record BankImportResult
{
    /// <summary>Payments posted, held or repeated, in the order of the lines that a partner was found for.</summary>
    public required IReadOnlyList<PaymentResult> Payments { get; init; }

    /// <summary>Lines that wait for a person.</summary>
    public required IReadOnlyList<WaitingBankLine> Waiting { get; init; }

    /// <summary>Lines that brought no money in, and lines decided by a person before.</summary>
    public required int Skipped { get; init; }

    /// <summary>Lines that were refused, with why.</summary>
    public required IReadOnlyList<Fault> Faults { get; init; }
}
