namespace Drp.Planning;

/// <summary>A part of a supply that serves a requirement.</summary>
/// <param name="Supply">Which supply of the point: its number in <see cref="PointPegs.Supplies"/>.</param>
/// <param name="Requirement">Which requirement, or -1 for safety stock and -2 for lot rounding.</param>
/// <param name="Bucket">The bucket in which it was taken.</param>
/// <param name="Quantity">Ten-thousandths, above zero.</param>
internal readonly record struct Allocation(int Supply, int Requirement, int Bucket, long Quantity)
{
    public const int Safety = -1;

    public const int Rounding = -2;
}
