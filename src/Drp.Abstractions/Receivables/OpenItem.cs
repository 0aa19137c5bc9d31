namespace Drp.Receivables;

/// <summary>An item with what is open of it. Immutable.</summary>
public sealed record OpenItem
{
    /// <summary>The item as posted.</summary>
    public required ReceivableItem Item { get; init; }

    /// <summary>What is open, from 0 to the item's amount.</summary>
    public required decimal Open { get; init; }

    /// <summary>Discount taken of it so far (undone discounts don't count).</summary>
    public decimal Discounted { get; init; }

    /// <summary>What is open with the ledger's sign: positive is owed, negative is the partner's credit.</summary>
    public decimal Balance => Open * Item.Kind.Sign();
}
