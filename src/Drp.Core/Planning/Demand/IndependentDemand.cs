namespace Drp.Planning;

/// <summary>The independent demand of a stocking point: orders, the forecast that they leave, and promotions' uplift.</summary>
internal static class IndependentDemand
{
    /// <summary>Whether the demand of a point is its base forecast as it stands.</summary>
    public static bool IsForecastOnly(CompiledItem item, int p)
    {
        SnapshotBlock block = item.Block;
        int row = item.Points[p].Row;
        return block.OrderStart[row] == block.OrderStart[row + 1]
            && block.LayerStart[row] == block.LayerStart[row + 1]
            && item.Points[p].Fences.DemandDays == 0;
    }

    /// <summary>Adds the demand of a point to its gross requirements by bucket.</summary>
    public static void Fill(CompiledItem item, int p, TimeAxis axis, Span<long> gross)
    {
        SnapshotBlock block = item.Block;
        int row = item.Points[p].Row;
        if (IsForecastOnly(item, p))
        {
            AddBaseForecast(block, row, axis, gross);
            return;
        }

        DemandDetail detail = Detail(item, p, axis, keepSteps: false);
        for (int t = 0; t < axis.Count; t++)
        {
            gross[t] += detail.Forecast[t] + detail.Uplift[t];
        }

        for (int i = block.OrderStart[row]; i < block.OrderStart[row + 1]; i++)
        {
            int bucket = axis.BucketOfDue(DayNumber.Of(block.Orders[i].Due));
            if (bucket < axis.Count)
            {
                gross[bucket] += block.OrderQuantity[i];
            }
        }
    }

    /// <summary>What is left of the forecast and of the uplift per bucket, and how it came to that.</summary>
    public static DemandDetail Detail(CompiledItem item, int p, TimeAxis axis, bool keepSteps)
    {
        CompiledPoint point = item.Points[p];
        SnapshotBlock block = item.Block;
        var given = new long[axis.Count];
        AddBaseForecast(block, point.Row, axis, given);
        var uplift = new long[axis.Count];
        var customers = new long[axis.Count];
        for (int i = block.LayerStart[point.Row]; i < block.LayerStart[point.Row + 1]; i++)
        {
            int bucket = axis.BucketOf(DayNumber.Of(block.Layers[i].Date));
            if (bucket >= 0 && bucket < axis.Count)
            {
                (block.Layers[i].Promotion is null ? customers : uplift)[bucket] += block.LayerQuantity[i];
            }
        }

        for (int t = 0; t < axis.Count; t++)
        {
            given[t] = point.Consumption.CustomerForecastInsideTotal ? Math.Max(given[t], customers[t]) : given[t] + customers[t];
        }

        return Consume(point, block, axis, given, uplift, keepSteps ? [] : null);
    }

    private static DemandDetail Consume(
        CompiledPoint point, SnapshotBlock block, TimeAxis axis, long[] given, long[] uplift, List<ConsumedForecast>? steps)
    {
        int first = block.OrderStart[point.Row];
        int orders = block.OrderStart[point.Row + 1] - first;
        var days = new int[orders];
        var from = new int[orders];
        var to = new int[orders];
        ConsumptionOptions rule = point.Consumption;
        for (int i = 0; i < orders; i++)
        {
            days[i] = DayNumber.Of(block.Orders[first + i].Due);
            ConsumptionWindow window = ConsumptionWindow.Of(
                Math.Max(days[i], axis.AsOf),
                rule.BackwardDays,
                rule.ForwardDays,
                rule.CountOwnDay,
                point.ConsumptionCalendar.IsOpen);
            from[i] = window.From;
            to[i] = window.To;
        }

        var input = new ConsumptionInput
        {
            BucketStarts = axis.Start,
            AsOf = axis.AsOf,
            Forecast = given,
            OrderDays = days,
            OrderQuantities = block.OrderQuantity.AsSpan(first, orders),
            WindowFrom = from,
            WindowTo = to,
        };
        var remaining = new long[given.Length];
        ForecastConsumption.Consume(input, remaining, new long[orders], steps);
        int fence = axis.AsOf + point.Fences.DemandDays;
        for (int t = 0; t < axis.Count; t++)
        {
            if (axis.FirstDay(t) < fence)
            {
                remaining[t] = 0;
                uplift[t] = 0;
            }
        }

        return new DemandDetail { Given = given, Forecast = remaining, Uplift = uplift, Steps = steps ?? [] };
    }

    private static void AddBaseForecast(SnapshotBlock block, int row, TimeAxis axis, Span<long> gross)
    {
        for (int i = block.ForecastStart[row]; i < block.ForecastStart[row + 1]; i++)
        {
            int bucket = axis.BucketOf(block.ForecastDay[i]);
            if (bucket >= axis.Count)
            {
                break;
            }

            if (bucket >= 0)
            {
                gross[bucket] += block.ForecastQuantity[i];
            }
        }
    }
}
