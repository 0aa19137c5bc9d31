using NodaTime;

namespace Drp.Inventory;

/// <summary>Which stock is asked for; what is not named is not narrowed. Immutable.</summary>
public sealed record StockQuery
{
    /// <summary>The company.</summary>
    public string Company { get; init; } = "";

    /// <summary>Only places of this node and of the nodes below it (on the day of the question).</summary>
    public string? NodeId { get; init; }

    /// <summary>Only this place.</summary>
    public string? Place { get; init; }

    /// <summary>Only this item.</summary>
    public string? Item { get; init; }

    /// <summary>Only this state.</summary>
    public StockState? State { get; init; }

    /// <summary>
    /// Balances at the end of this day: the sum of all movements dated up to it; <see langword="null"/> (the default) is now.
    /// </summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>Only movements dated from this day; <see langword="null"/> from the start. Doesn't narrow balances.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Only movements dated before this day; <see langword="null"/> to the end. Doesn't narrow balances.</summary>
    public LocalDate? To { get; init; }
}
