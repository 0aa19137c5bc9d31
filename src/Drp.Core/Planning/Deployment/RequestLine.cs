namespace Drp.Planning;

/// <summary>A quantity asked of an arc for one receipt bucket.</summary>
/// <param name="Point">The destination.</param>
/// <param name="Arc">The destination's arc.</param>
/// <param name="Need">The receipt bucket whose requirements it covers.</param>
/// <param name="Ship">Ship day.</param>
/// <param name="Receipt">Receipt day.</param>
/// <param name="Bucket">The bucket that the receipt counts in.</param>
/// <param name="Missing">What the destination lacked through <paramref name="Need"/> when it was asked for, earlier lines seen as granted.</param>
/// <param name="Whole">What the policy made of that, before a split.</param>
/// <param name="Part">This arc's part of it.</param>
/// <param name="Asked">The part, lot-sized.</param>
internal readonly record struct RequestLine(
    int Point, int Arc, int Need, int Ship, int Receipt, int Bucket, long Missing, long Whole, long Part, long Asked)
{
    /// <summary>What of it the route can carry.</summary>
    public long Quantity { get; init; } = Asked;
}
