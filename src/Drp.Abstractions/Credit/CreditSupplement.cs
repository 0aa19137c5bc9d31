using NodaTime;

namespace Drp.Credit;

/// <summary>An amount that adds to a limit for some days: a temporary limit, or collateral. Immutable.</summary>
public sealed record CreditSupplement
{
    /// <summary>The amount in the limit's currency; above zero.</summary>
    public required decimal Amount { get; init; }

    /// <summary>First day.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>First day on which it no longer counts; <see langword="null"/> for open-ended.</summary>
    public LocalDate? ValidTo { get; init; }

    /// <summary>What it is: a guarantee's number, an approval; empty by default.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Whether it counts on a day.</summary>
    public bool HoldsOn(LocalDate date) => ValidFrom <= date && (ValidTo is not { } to || date < to);
}
