namespace Drp.Planning;

internal sealed partial class SnapshotAssembler
{
    /// <summary>
    /// The base forecast is the bulk of a snapshot: it is counted into place, and sorted only where it came out of order.
    /// Rows of one point and day become one.
    /// </summary>
    private (int[] Start, int[] Day, long[] Quantity) PlaceBaseForecast(
        StockingPoint[] records,
        int[] positionOf,
        int[] bulkPoint,
        int[] bulkDay,
        long[] bulkQuantity,
        List<(int Point, int Day, long Quantity)> rows)
    {
        int points = records.Length;
        var start = new int[points + 1];
        for (int i = 0; i < bulkPoint.Length; i++)
        {
            int point = positionOf[bulkPoint[i]];
            bulkPoint[i] = point;
            if (point < 0)
            {
                continue;
            }

            if (bulkQuantity[i] is < 0 or > Q4.Maximum)
            {
                string subject = $"forecast of {records[point].Item} at {records[point].Location}";
                faults.Add(bulkQuantity[i] < 0
                    ? SnapshotFaults.WrongSign(subject, Q4.ToDecimal(bulkQuantity[i]))
                    : SnapshotFaults.Unrepresentable(subject, Q4.ToDecimal(bulkQuantity[i])));
                bulkPoint[i] = -1;
                continue;
            }

            start[point + 1]++;
        }

        foreach ((int point, _, _) in rows)
        {
            start[point + 1]++;
        }

        for (int p = 0; p < points; p++)
        {
            start[p + 1] += start[p];
        }

        var day = GC.AllocateUninitializedArray<int>(start[points]);
        var quantity = GC.AllocateUninitializedArray<long>(start[points]);
        int[] next = start.AsSpan(0, points).ToArray();
        for (int i = 0; i < bulkPoint.Length; i++)
        {
            if (bulkPoint[i] >= 0)
            {
                int at = next[bulkPoint[i]]++;
                day[at] = bulkDay[i];
                quantity[at] = bulkQuantity[i];
            }
        }

        foreach ((int point, int rowDay, long rowQuantity) in rows)
        {
            int at = next[point]++;
            day[at] = rowDay;
            quantity[at] = rowQuantity;
        }

        return Merge(start, day, quantity);
    }

    /// <summary>Sorts each point's rows by day where needed and adds up rows of one day.</summary>
    private static (int[] Start, int[] Day, long[] Quantity) Merge(int[] start, int[] day, long[] quantity)
    {
        int kept = 0;
        for (int p = 0; p + 1 < start.Length; p++)
        {
            int from = start[p], to = start[p + 1];
            Span<int> days = day.AsSpan(from..to);
            if (!IsSorted(days))
            {
                days.Sort(quantity.AsSpan(from..to));
            }

            start[p] = kept;
            for (int i = from; i < to; i++)
            {
                if (kept > start[p] && day[kept - 1] == day[i])
                {
                    quantity[kept - 1] += quantity[i];
                }
                else
                {
                    day[kept] = day[i];
                    quantity[kept++] = quantity[i];
                }
            }
        }

        start[^1] = kept;
        return kept == day.Length ? (start, day, quantity) : (start, day[..kept], quantity[..kept]);
    }

    private static bool IsSorted(ReadOnlySpan<int> days)
    {
        for (int i = 1; i < days.Length; i++)
        {
            if (days[i] < days[i - 1])
            {
                return false;
            }
        }

        return true;
    }
}
