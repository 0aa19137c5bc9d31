namespace Drp.Credit;

/// <summary>What receivables know of a partner in one currency. Immutable.</summary>
public sealed record CreditFacts
{
    /// <summary>The company.</summary>
    public string Company { get; init; } = "";

    /// <summary>The partner.</summary>
    public required string PartnerId { get; init; }

    /// <summary>The currency.</summary>
    public required string Currency { get; init; }

    /// <summary>Open items by the day on which they are due, each day once.</summary>
    public IReadOnlyList<CreditDue> Items { get; init; } = [];

    /// <summary>Payments that are applied to no item; zero or more.</summary>
    public decimal UnappliedCash { get; init; }

    /// <summary>The highest dunning level of an open item; 0 for none.</summary>
    public int DunningLevel { get; init; }

    /// <summary>Promises to pay that were broken and are still open.</summary>
    public int BrokenPromises { get; init; }

    /// <summary>The sum of the open items.</summary>
    public decimal OpenItems => Items.Sum(static item => item.Amount);
}
