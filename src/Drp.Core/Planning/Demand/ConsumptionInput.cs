namespace Drp.Planning;

/// <summary>
/// What forecast consumption reads: buckets, forecast layers and orders side by side. Days are day numbers of any common
/// origin; quantities Q4 (10⁻⁴ of a base unit). A view over the caller's arrays: nothing is copied or changed.
/// </summary>
public readonly ref struct ConsumptionInput
{
    /// <summary>The first day of each bucket, ascending, then the day after the last bucket: one more than there are buckets.</summary>
    public required ReadOnlySpan<int> BucketStarts { get; init; }

    /// <summary>The day of the snapshot. Orders due earlier count on it; buckets that end on it or before have no forecast.</summary>
    public required int AsOf { get; init; }

    /// <summary>Forecast per layer and bucket, layer by layer; not negative. The length is a whole number of bucket counts.</summary>
    public required ReadOnlySpan<long> Forecast { get; init; }

    /// <summary>The due day of each order, ascending: the caller sorts by (due date, code).</summary>
    public required ReadOnlySpan<int> OrderDays { get; init; }

    /// <summary>The quantity of each order, not negative.</summary>
    public required ReadOnlySpan<long> OrderQuantities { get; init; }

    /// <summary>
    /// The layer of each order, or empty. With a layer an order consumes in each bucket its own layer first and then layer
    /// 0, the general forecast; −1 is no layer of its own: general only. Empty: every order consumes all layers, in their order.
    /// </summary>
    public ReadOnlySpan<int> OrderLayers { get; init; }

    /// <summary>
    /// The earliest day, inclusive, that each order may look back to, or empty for none
    /// (<see cref="ConsumptionWindow.From"/>). A backward bucket is in the window if its last day is.
    /// </summary>
    public ReadOnlySpan<int> WindowFrom { get; init; }

    /// <summary>
    /// The latest day, inclusive, that each order may look forward to, or empty for none
    /// (<see cref="ConsumptionWindow.To"/>). A forward bucket is in the window if its first day is.
    /// </summary>
    public ReadOnlySpan<int> WindowTo { get; init; }

    /// <summary>
    /// Whether the bucket nearest in days is taken next whatever its direction, the earlier of two equally near. Default
    /// false: all backward buckets, nearest first, then all forward ones.
    /// </summary>
    public bool NearestOfBoth { get; init; }

    internal int Buckets => BucketStarts.Length - 1;

    internal int Layers => Forecast.Length / Buckets;
}
