namespace Drp.Receivables;

/// <summary>One row of an aging, in one currency. Immutable.</summary>
public sealed record AgingRow
{
    /// <summary>The partner or node; empty for a total.</summary>
    public required string Group { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>What is owed by bucket: not due, then each overdue bucket, then what is older.</summary>
    public required IReadOnlyList<decimal> Buckets { get; init; }

    /// <summary>Credits that are not applied, as a negative number.</summary>
    public required decimal Unapplied { get; init; }

    /// <summary>All buckets and what is unapplied: the balance.</summary>
    public decimal Total => Buckets.Sum() + Unapplied;

    /// <summary>What is owed and past its date.</summary>
    public decimal Overdue => Buckets.Skip(1).Sum();
}
