using NodaTime;

namespace Drp.Samples.Northwind.Data;

/// <summary>A line of an order with what its head says.</summary>
public sealed record OrderLine
{
    public required int OrderId { get; init; }

    public required string CustomerId { get; init; }

    public required int ProductId { get; init; }

    public required int Quantity { get; init; }

    public required LocalDate Ordered { get; init; }

    public required LocalDate Required { get; init; }

    /// <summary>Null while the order waits.</summary>
    public required LocalDate? Shipped { get; init; }
}
