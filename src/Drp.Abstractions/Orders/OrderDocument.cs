using NodaTime;

namespace Drp.Orders;

/// <summary>A pick, shipment, delivery, invoice or return of an order; its number makes it happen once. Immutable.</summary>
public sealed record OrderDocument
{
    /// <summary>What happened.</summary>
    public required OrderDocumentKind Kind { get; init; }

    /// <summary>The document's number, unique per kind in the order.</summary>
    public required string Number { get; init; }

    /// <summary>The business date.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>How much of which line.</summary>
    public required IReadOnlyList<OrderQuantity> Lines { get; init; }

    /// <summary>The amount in the order's currency, for invoices.</summary>
    public decimal Amount { get; init; }
}
