using Drp.Inventory;
using NodaTime;

namespace Drp.Replenishment;

/// <summary>A shipment or a receipt; its number makes it happen once. Immutable.</summary>
public sealed record ReplenishmentDocument
{
    /// <summary>Whether goods arrived; otherwise they left.</summary>
    public required bool IsReceipt { get; init; }

    /// <summary>The number, unique among the order's shipments or receipts.</summary>
    public required string Number { get; init; }

    /// <summary>The business date.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The batches that left, or that were taken off what was on its way.</summary>
    public IReadOnlyList<StockPick> Batches { get; init; } = [];

    /// <summary>Base units received in good order, those above what was on its way included.</summary>
    public decimal Accepted { get; init; }

    /// <summary>Base units received and blocked.</summary>
    public decimal Rejected { get; init; }
}
