namespace Drp.Planning;

/// <summary>Something that a stocking point has to supply.</summary>
/// <param name="Bucket">The bucket it counts in; -1 before the snapshot's date.</param>
/// <param name="Tier">How urgent it is.</param>
/// <param name="Day">Its date.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Reference">The order, transfer or promotion; for a planned order the child's location.</param>
/// <param name="Child">For a planned order: the child point, or -1.</param>
/// <param name="Row">For a planned order: its number among the child's orders.</param>
/// <param name="Quantity">Ten-thousandths, above zero.</param>
/// <param name="Life">Days of life that the goods must have left on that date.</param>
internal readonly record struct Requirement(
    int Bucket, Tier Tier, int Day, PegKind Kind, string? Reference, int Child, int Row, long Quantity, int Life = 0)
{
    /// <summary>The order in which requirements take supply.</summary>
    public static int Order(Requirement a, Requirement b)
    {
        int order = a.Bucket.CompareTo(b.Bucket);
        order = order != 0 ? order : a.Tier.CompareTo(b.Tier);
        order = order != 0 ? order : a.Day.CompareTo(b.Day);
        order = order != 0 ? order : a.Kind.CompareTo(b.Kind);
        order = order != 0 ? order : string.CompareOrdinal(a.Reference, b.Reference);
        return order != 0 ? order : a.Row.CompareTo(b.Row);
    }
}
