namespace Drp.Planning;

/// <summary>Messages about routes whose capacity the unconstrained plan exceeds, over all items.</summary>
internal static class CapacityMessages
{
    public static void Add(Plan plan, PlanningSnapshot snapshot, TimeAxis axis, List<PlanMessage> messages)
    {
        var limited = new Dictionary<int, long[]>();
        for (int r = 0; r < snapshot.Routes.Length; r++)
        {
            if (snapshot.Routes[r].CapacityPerBucket is not null)
            {
                limited.Add(r, new long[axis.Count]);
            }
        }

        if (limited.Count == 0)
        {
            return;
        }

        foreach (PlanBlock block in plan.BlockOf.Distinct().Select(b => plan.Blocks[b]))
        {
            AddUse(block.Unconstrained, axis, limited);
        }

        foreach ((int route, long[] use) in limited)
        {
            SupplyRoute master = snapshot.Routes[route];
            _ = Q4.TryFrom(master.CapacityPerBucket ?? 0m, out long capacity);
            for (int t = 0; t < use.Length; t++)
            {
                if (use[t] > capacity)
                {
                    messages.Add(new PlanMessage
                    {
                        Kind = PlanMessageKind.CapacityExceeded,
                        Severity = PlanMessageSeverity.Warning,
                        Plan = PlanKind.Unconstrained,
                        Item = master.Item ?? "",
                        Location = master.To,
                        Date = DayNumber.ToDate(axis.FirstDay(t)),
                        Quantity = Q4.ToDecimal(use[t] - capacity),
                        Reference = master.Code,
                    });
                }
            }
        }
    }

    private static void AddUse(PlanColumns columns, TimeAxis axis, Dictionary<int, long[]> limited)
    {
        for (int row = 0; row < columns.OrderRoute.Length; row++)
        {
            if (limited.TryGetValue(columns.OrderRoute[row], out long[]? use))
            {
                use[axis.BucketOfDue(columns.OrderShip[row])] += columns.OrderQuantity[row];
            }
        }
    }
}
