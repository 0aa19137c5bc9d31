namespace Drp.Planning;

/// <summary>
/// The orders that a requirement became, with the quantity after each modifier so that a plan can say why. Immutable;
/// <c>default</c> is no order. All quantities Q4 (10⁻⁴ of a base unit).
/// </summary>
public readonly record struct LotQuantity
{
    /// <summary>What the lot-sizing policy asked for.</summary>
    public long Need { get; init; }

    /// <summary>After the minimum.</summary>
    public long AfterMinimum { get; init; }

    /// <summary>After rounding up to the multiple; what stands before the maximum splits it.</summary>
    public long AfterMultiple { get; init; }

    /// <summary>The size of each full order where the maximum split the quantity; zero where it did not.</summary>
    public long PieceSize { get; init; }

    /// <summary>How many full orders of <see cref="PieceSize"/> there are.</summary>
    public int FullPieces { get; init; }

    /// <summary>The last order, or the only one where nothing was split; zero where full orders cover the quantity.</summary>
    public long LastPiece { get; init; }

    /// <summary>The number of orders.</summary>
    public int Count => FullPieces + (LastPiece > 0 ? 1 : 0);

    /// <summary>The sum of all orders; at least <see cref="Need"/>.</summary>
    public long Total => PieceSize * FullPieces + LastPiece;

    /// <summary>What the minimum added.</summary>
    public long AddedByMinimum => AfterMinimum - Need;

    /// <summary>What the multiple added.</summary>
    public long AddedByMultiple => AfterMultiple - AfterMinimum;

    /// <summary>What raising the last order to the minimum added after a split.</summary>
    public long AddedToLastPiece => Total - AfterMultiple;

    /// <summary>The quantity of one order: the full ones first, the last piece at the end.</summary>
    /// <param name="index">From zero, below <see cref="Count"/>.</param>
    public long this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return index < FullPieces ? PieceSize : LastPiece;
        }
    }
}
