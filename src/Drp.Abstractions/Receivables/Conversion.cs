using NodaTime;

namespace Drp.Receivables;

/// <summary>Moves an unapplied credit to another currency at a given rate, so that it can settle items there. Immutable.</summary>
public sealed record Conversion
{
    /// <summary>The company.</summary>
    public required string Company { get; init; }

    /// <summary>The id, at most 100 characters: the same again is posted once.</summary>
    public required string Id { get; init; }

    /// <summary>The credit item.</summary>
    public required ItemReference Credit { get; init; }

    /// <summary>How much of it, in its currency.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The other currency.</summary>
    public required string ToCurrency { get; init; }

    /// <summary>Units of the other currency for one of the credit's.</summary>
    public required decimal Rate { get; init; }

    /// <summary>Value of one unit of the other currency in the company's base currency on the day.</summary>
    public decimal BaseRate { get; init; } = 1m;

    /// <summary>The day.</summary>
    public required LocalDate Date { get; init; }
}
