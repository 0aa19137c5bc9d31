using NodaTime;

namespace Drp.Credit;

/// <summary>The limit of a partner or of a node in one currency, with its rules. Immutable.</summary>
public sealed record CreditTerms
{
    /// <summary>The company that gives the credit; empty where a host has one.</summary>
    public string Company { get; init; } = "";

    /// <summary>Whose limit it is.</summary>
    public required CreditHolderKind Kind { get; init; }

    /// <summary>The partner's or the node's id.</summary>
    public required string HolderId { get; init; }

    /// <summary>The currency, an ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>Whether there is a limit.</summary>
    public CreditLimitState State { get; init; }

    /// <summary>The limit, zero or more; counts only where <see cref="State"/> is limited.</summary>
    public decimal Limit { get; init; }

    /// <summary>First day on which the limit has expired; <see langword="null"/>: never.</summary>
    public LocalDate? ExpiresOn { get; init; }

    /// <summary>Temporary limits.</summary>
    public IReadOnlyList<CreditSupplement> Temporary { get; init; } = [];

    /// <summary>Collateral.</summary>
    public IReadOnlyList<CreditSupplement> Collateral { get; init; } = [];

    /// <summary>Since when the partner is a customer; <see langword="null"/>: not new.</summary>
    public LocalDate? CustomerSince { get; init; }

    /// <summary>Why a person stopped it; <see langword="null"/>: not stopped.</summary>
    public string? Stopped { get; init; }

    /// <summary>The rules. Of a node only the share for watch, the horizon and the state count.</summary>
    public CreditRules Rules { get; init; } = new();
}
