namespace Drp.Planning;

/// <summary>How two plans are compared.</summary>
public sealed class ComparisonOptions
{
    /// <summary>Which plan of a run; <see langword="null"/> (default): the constrained one where both have it.</summary>
    public PlanKind? Kind { get; set; }

    /// <summary>An order that is gone and one that is new are one moved order up to this many days apart. Default 14.</summary>
    public int MoveDays { get; set; } = 14;

    /// <summary>How many changed orders a comparison keeps; the counts are of all. Default 1,000.</summary>
    public int MaximumOrders { get; set; } = 1_000;

    /// <summary>How many changed records a comparison keeps; the count is of all. Default 1,000.</summary>
    public int MaximumRecords { get; set; } = 1_000;

    /// <summary>How many changed messages a comparison keeps; the count is of all. Default 1,000.</summary>
    public int MaximumMessages { get; set; } = 1_000;
}
