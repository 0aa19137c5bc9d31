namespace Drp.Planning;

/// <summary>
/// Consumption of forecast by sales orders, so that what was forecast and then ordered isn't planned twice. Pure, exact
/// and thread-safe.
/// </summary>
/// <remarks>
/// Orders consume in the order given, (due date, code): the bucket that holds the order's day first, then backward buckets
/// inside the window, nearest first, then forward ones. What finds no forecast stays demand all the same
/// (over-consumption is kept). An order past due counts at <see cref="ConsumptionInput.AsOf"/>, forecast of past buckets
/// counts for nothing, and an order behind the last bucket takes no part.
/// </remarks>
public static class ForecastConsumption
{
    /// <summary>Consumes the forecast.</summary>
    /// <param name="input">Buckets, forecast and orders.</param>
    /// <param name="remaining">Receives the forecast that is left, in the layout of <see cref="ConsumptionInput.Forecast"/>.</param>
    /// <param name="unconsumed">Receives per order the quantity that found no forecast.</param>
    /// <param name="steps">Receives every step in order, so that a plan can explain it; <see langword="null"/>: not kept.</param>
    /// <exception cref="ArgumentException">Lengths don't fit, buckets don't ascend, or orders aren't sorted by day.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A quantity is negative, or a layer doesn't exist.</exception>
    public static void Consume(
        in ConsumptionInput input, Span<long> remaining, Span<long> unconsumed, ICollection<ConsumedForecast>? steps = null)
    {
        Check(input, remaining, unconsumed);
        input.Forecast.CopyTo(remaining);
        var buckets = input.Buckets;
        for (var t = 0; t < buckets && input.BucketStarts[t + 1] <= input.AsOf; t++)
            for (var layer = 0; layer < input.Layers; layer++) remaining[layer * buckets + t] = 0;

        var own = 0;
        for (var order = 0; order < input.OrderDays.Length; order++)
        {
            var day = Math.Max(input.OrderDays[order], input.AsOf);
            unconsumed[order] = input.OrderQuantities[order];
            while (own < buckets && input.BucketStarts[own + 1] <= day) own++;
            if (own == buckets || day < input.BucketStarts[0]) continue;
            Search(input, remaining, order, day, own, ref unconsumed[order], steps);
        }
    }

    /// <summary>Independent demand per bucket: orders, and beyond the demand fence the forecast that is left.</summary>
    /// <param name="input">What was consumed.</param>
    /// <param name="remaining">The forecast left by <see cref="Consume"/>.</param>
    /// <param name="demandFence">A bucket whose first day is before this day has orders only; the day of the snapshot or earlier: no fence.</param>
    /// <param name="orders">Receives the orders per bucket, past due ones at <see cref="ConsumptionInput.AsOf"/>; over-consumption included.</param>
    /// <param name="forecast">Receives the forecast that counts per bucket, over all layers.</param>
    public static void IndependentDemand(
        in ConsumptionInput input, ReadOnlySpan<long> remaining, int demandFence, Span<long> orders, Span<long> forecast)
    {
        var buckets = input.Buckets;
        if (orders.Length != buckets) throw new ArgumentException("There must be one quantity per bucket.", nameof(orders));
        if (forecast.Length != buckets) throw new ArgumentException("There must be one quantity per bucket.", nameof(forecast));
        if (remaining.Length != input.Forecast.Length) throw new ArgumentException("The layout must be that of the forecast.", nameof(remaining));
        orders.Clear();
        forecast.Clear();
        var own = 0;
        for (var order = 0; order < input.OrderDays.Length; order++)
        {
            var day = Math.Max(input.OrderDays[order], input.AsOf);
            while (own < buckets && input.BucketStarts[own + 1] <= day) own++;
            if (own == buckets || day < input.BucketStarts[0]) continue;
            orders[own] = checked(orders[own] + input.OrderQuantities[order]);
        }

        for (var t = 0; t < buckets; t++)
        {
            // A fence at asOf must not cut the bucket that holds asOf and began before it.
            if (demandFence > input.AsOf && input.BucketStarts[t] < demandFence) continue;
            for (var layer = 0; layer < input.Layers; layer++)
                forecast[t] = checked(forecast[t] + remaining[layer * buckets + t]);
        }
    }

    /// <summary>The general forecast beside the customers' own, for layer 0.</summary>
    /// <param name="total">The total forecast per bucket, Q4.</param>
    /// <param name="customers">The customers' forecasts, layer by layer, each one per bucket.</param>
    /// <param name="inside">
    /// True: the customers' forecasts lie inside the total, so the general part is what they leave of it, not below zero.
    /// False: they come on top of it.
    /// </param>
    /// <param name="general">Receives the general forecast per bucket.</param>
    public static void GeneralForecast(ReadOnlySpan<long> total, ReadOnlySpan<long> customers, bool inside, Span<long> general)
    {
        if (general.Length != total.Length) throw new ArgumentException("There must be one quantity per bucket.", nameof(general));
        if (total.IsEmpty) return;
        if (customers.Length % total.Length != 0)
            throw new ArgumentException("The customers' forecasts must be a whole number of layers.", nameof(customers));
        total.CopyTo(general);
        if (!inside) return;
        for (var i = 0; i < customers.Length; i++) general[i % total.Length] = checked(general[i % total.Length] - customers[i]);
        for (var t = 0; t < general.Length; t++) general[t] = Math.Max(0, general[t]);
    }

    /// <summary>Forecast reduced by a percentage per bucket whatever was ordered (a percent reduction key).</summary>
    /// <param name="forecast">Forecast per bucket, Q4, not negative.</param>
    /// <param name="percent">What is taken off, per bucket, in 10⁻⁴ of a percent, 0 to 1 000 000 inclusive.</param>
    /// <param name="unit">The item's smallest quantity, Q4; what is left is rounded up to it.</param>
    /// <param name="remaining">Receives the forecast left.</param>
    public static void ReduceByPercent(ReadOnlySpan<long> forecast, ReadOnlySpan<long> percent, long unit, Span<long> remaining)
    {
        const long Whole = 1_000_000;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unit);
        if (percent.Length != forecast.Length) throw new ArgumentException("There must be one percentage per bucket.", nameof(percent));
        if (remaining.Length != forecast.Length) throw new ArgumentException("There must be one quantity per bucket.", nameof(remaining));
        for (var t = 0; t < forecast.Length; t++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(forecast[t], nameof(forecast));
            ArgumentOutOfRangeException.ThrowIfNegative(percent[t], nameof(percent));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(percent[t], Whole, nameof(percent));
            var left = ExactMath.CeilingDivide((Int128)forecast[t] * (Whole - percent[t]), Whole);
            remaining[t] = ExactMath.CeilingTo((long)left, unit);
        }
    }

    private static void Search(
        in ConsumptionInput input, Span<long> remaining, int order, int day, int own, ref long open, ICollection<ConsumedForecast>? steps)
    {
        Take(input, remaining, order, own, ref open, steps);
        var from = input.WindowFrom.IsEmpty ? int.MaxValue : input.WindowFrom[order];
        var to = input.WindowTo.IsEmpty ? int.MinValue : input.WindowTo[order];
        int back = own - 1, forth = own + 1;
        while (open > 0)
        {
            var canBack = back >= 0 && input.BucketStarts[back + 1] - 1 >= from;
            var canForth = forth < input.Buckets && input.BucketStarts[forth] <= to;
            if (!canBack && !canForth) return;
            var goBack = canBack && (!canForth || !input.NearestOfBoth
                || day - (input.BucketStarts[back + 1] - 1) <= input.BucketStarts[forth] - day);
            Take(input, remaining, order, goBack ? back-- : forth++, ref open, steps);
        }
    }

    private static void Take(
        in ConsumptionInput input, Span<long> remaining, int order, int bucket, ref long open, ICollection<ConsumedForecast>? steps)
    {
        if (input.OrderLayers.IsEmpty)
        {
            for (var layer = 0; layer < input.Layers && open > 0; layer++)
                TakeLayer(input, remaining, order, layer, bucket, ref open, steps);
            return;
        }

        var own = input.OrderLayers[order];
        if (own > 0) TakeLayer(input, remaining, order, own, bucket, ref open, steps);
        TakeLayer(input, remaining, order, 0, bucket, ref open, steps);
    }

    private static void TakeLayer(
        in ConsumptionInput input, Span<long> remaining, int order, int layer, int bucket, ref long open, ICollection<ConsumedForecast>? steps)
    {
        ref var forecast = ref remaining[layer * input.Buckets + bucket];
        var taken = Math.Min(open, forecast);
        if (taken <= 0) return;
        forecast -= taken;
        open -= taken;
        steps?.Add(new ConsumedForecast { Order = order, Layer = layer, Bucket = bucket, Quantity = taken });
    }

    private static void Check(in ConsumptionInput input, Span<long> remaining, Span<long> unconsumed)
    {
        if (input.BucketStarts.Length < 2) throw new ArgumentException("There must be a bucket.", nameof(input));
        for (var t = 1; t < input.BucketStarts.Length; t++)
            if (input.BucketStarts[t] <= input.BucketStarts[t - 1]) throw new ArgumentException("Buckets must ascend.", nameof(input));
        if (input.Forecast.Length % input.Buckets != 0)
            throw new ArgumentException("The forecast must be a whole number of layers.", nameof(input));
        if (remaining.Length != input.Forecast.Length)
            throw new ArgumentException("The layout must be that of the forecast.", nameof(remaining));
        var orders = input.OrderDays.Length;
        if (input.OrderQuantities.Length != orders || !Fits(input.OrderLayers) || !Fits(input.WindowFrom) || !Fits(input.WindowTo))
            throw new ArgumentException("Every order needs a quantity, and a layer and a window where these are given.", nameof(input));
        if (unconsumed.Length != orders) throw new ArgumentException("There must be one quantity per order.", nameof(unconsumed));
        for (var i = 1; i < orders; i++)
            if (input.OrderDays[i] < input.OrderDays[i - 1]) throw new ArgumentException("Orders must be sorted by day.", nameof(input));
        foreach (var quantity in input.OrderQuantities) ArgumentOutOfRangeException.ThrowIfNegative(quantity, nameof(input));
        foreach (var quantity in input.Forecast) ArgumentOutOfRangeException.ThrowIfNegative(quantity, nameof(input));
        foreach (var layer in input.OrderLayers)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(layer, -1, nameof(input));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(layer, input.Layers, nameof(input));
        }

        bool Fits(ReadOnlySpan<int> values) => values.IsEmpty || values.Length == orders;
    }
}
