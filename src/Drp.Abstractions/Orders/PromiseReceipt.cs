using NodaTime;

namespace Drp.Orders;

/// <summary>Supply that can be promised from a day on. Immutable.</summary>
public sealed record PromiseReceipt
{
    /// <summary>The day from which the goods can ship.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Base units, above zero.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The last usable day, inclusive; <see langword="null"/>: does not expire, or not known yet.</summary>
    public LocalDate? Expiry { get; init; }
}
