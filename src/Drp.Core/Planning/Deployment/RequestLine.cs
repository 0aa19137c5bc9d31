namespace Drp.Planning;

/// <summary>A quantity asked of an arc for one receipt bucket.</summary>
/// <param name="Arc">The destination's arc.</param>
/// <param name="Need">The receipt bucket whose requirements it covers.</param>
/// <param name="Ship">Ship day.</param>
/// <param name="Receipt">Receipt day.</param>
/// <param name="Bucket">The bucket that the receipt counts in.</param>
/// <param name="Quantity">Ten-thousandths, lot-sized.</param>
internal readonly record struct RequestLine(int Arc, int Need, int Ship, int Receipt, int Bucket, long Quantity);
