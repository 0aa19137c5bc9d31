namespace Drp.Replenishment;

/// <summary>What arrived. Immutable.</summary>
public sealed record ReplenishmentReceipt
{
    /// <summary>The receipt's number; the same again is the first answer again.</summary>
    public required string Number { get; init; }

    /// <summary>What was found; may be empty to close an order of which nothing arrives any more.</summary>
    public required IReadOnlyList<ReplenishmentReceiptLine> Lines { get; init; }

    /// <summary>Whether nothing more is expected: what is missing is short. Default yes.</summary>
    public bool Closes { get; init; } = true;
}
