namespace Drp.Planning;

/// <summary>A supply of a stocking point as pegging sees it.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Index">The row of a scheduled supply in the block, or the number of a planned order of the point.</param>
/// <param name="Bucket">When it is there; -1 at the start.</param>
/// <param name="Quantity">Ten-thousandths.</param>
internal readonly record struct SupplyPart(SupplyPartKind Kind, int Index, int Bucket, long Quantity);

/// <summary>Where a supply comes from.</summary>
internal enum SupplyPartKind
{
    OnHand,

    Scheduled,

    Planned,
}
