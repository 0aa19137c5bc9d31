namespace Drp.Receivables;

/// <summary>When what is open is expected to come in; all parts add up to what is owed. Immutable.</summary>
public sealed record CollectionsForecast
{
    /// <summary>Expected receipts week by week, the first week beginning on the day after the forecast's day.</summary>
    public required IReadOnlyList<decimal> Weeks { get; init; }

    /// <summary>What is expected after the last week.</summary>
    public required decimal Later { get; init; }

    /// <summary>What is open and later than anything that was ever paid: nothing in the past says when.</summary>
    public required decimal Unknown { get; init; }

    /// <summary>All of it.</summary>
    public decimal Total => Weeks.Sum() + Later + Unknown;
}
