using NodaTime;

namespace Drp.Planning;

internal sealed class PlanOrderJson
{
    public required string Code { get; init; }

    public required string Item { get; init; }

    public required string Route { get; init; }

    public required string From { get; init; }

    /// <summary>True when bought or made.</summary>
    public bool? FromOutside { get; init; }

    public required string To { get; init; }

    public required decimal Quantity { get; init; }

    public required LocalDate Ship { get; init; }

    public required LocalDate Receipt { get; init; }

    /// <summary>First day of the bucket that the receipt counts in, where that is not the bucket that holds the date.</summary>
    public LocalDate? Bucket { get; init; }

    public bool? PastDue { get; init; }
}
