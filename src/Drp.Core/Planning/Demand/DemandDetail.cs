namespace Drp.Planning;

/// <summary>The forecast of a point before and after consumption.</summary>
internal sealed record DemandDetail
{
    /// <summary>Forecast per bucket as given, customers' included.</summary>
    public required long[] Given { get; init; }

    /// <summary>Forecast per bucket that counts: what orders and the demand fence leave.</summary>
    public required long[] Forecast { get; init; }

    /// <summary>Promotions' uplift per bucket that counts.</summary>
    public required long[] Uplift { get; init; }

    /// <summary>Which order consumed which bucket; orders are numbered in the order of the point's rows.</summary>
    public required IReadOnlyList<ConsumedForecast> Steps { get; init; }
}
