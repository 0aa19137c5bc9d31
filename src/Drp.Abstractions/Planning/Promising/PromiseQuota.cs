using NodaTime;

namespace Drp.Planning;

/// <summary>What a customer class may take of an item at a location from a date on. Rows of one class add up. Immutable.</summary>
public sealed record PromiseQuota
{
    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The location's code.</summary>
    public required string Location { get; init; }

    /// <summary>The customer class.</summary>
    public required string CustomerClass { get; init; }

    /// <summary>The first day on which it may be used.</summary>
    public required LocalDate From { get; init; }

    /// <summary>Base units, zero or more.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>What the class has used of it, base units. Default 0.</summary>
    public decimal Used { get; init; }
}
