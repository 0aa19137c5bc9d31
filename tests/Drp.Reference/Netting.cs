using Drp.Planning;
using NodaTime;

namespace Drp.Reference;

/// <summary>§2: the pull of one stocking point, once all requirements on it are known.</summary>
internal sealed class Netting(PlanningSnapshot snapshot, PlanOptions options, Routes routes, TimeAxis axis, Expiry expiry)
{
    private readonly ILookup<(string, string), StockBatch> stock = snapshot.Stock.ToLookup(s => (s.Item, s.Location));

    private readonly ILookup<(string, string), ScheduledSupply> supplies = snapshot.Supplies.ToLookup(s => (s.Item, s.To));

    /// <summary>Stock, receipts, gross requirements and safety stock: what stands before any order.</summary>
    public void Open(PointPlan plan)
    {
        (string, string) key = (plan.Point.Item, plan.Point.Location);
        plan.OnHand = stock[key].Sum(s => s.Quantity);
        foreach (ScheduledSupply supply in supplies[key])
        {
            if (axis.BucketOf(supply.Due) is { } bucket)
            {
                plan.Scheduled.Add((supply, bucket));
                plan.ScheduledReceipts[bucket] += supply.Quantity;
                plan.InTransit[bucket] += supply.Status == SupplyStatus.InTransit ? supply.Quantity : 0m;
            }
        }

        plan.Requirements.Sort(Requirement.Order);
        foreach (Requirement requirement in plan.Requirements)
        {
            plan.Gross[requirement.Bucket] += requirement.Quantity;
            plan.Rate[requirement.Bucket] += requirement.Date < axis.AsOf ? 0m : requirement.Quantity;
        }

        plan.Safety = SafetyStocks.Levels(plan.Point.SafetyStock, axis, plan.Rate, plan.Unit);
    }

    public Ledger OpenLedger(PointPlan plan)
    {
        var ledger = new Ledger();
        foreach (StockBatch batch in stock[(plan.Point.Item, plan.Point.Location)])
        {
            ledger.Receive(batch.Quantity, batch.Expiry, axis.AsOf);
        }

        return ledger;
    }

    /// <summary>Bucket by bucket: receipts, demand, expiry, then the orders that cover what is missing.</summary>
    public void Pull(PointPlan plan)
    {
        if (plan.Point.SafetyStock is SafetyStockPolicy.DdmrpBuffer policy)
        {
            new BufferPull(plan, policy, routes, axis, (plan.Point.Fences ?? options.Fences).FrozenDays).Run();
            return;
        }

        Ledger ledger = OpenLedger(plan);
        decimal usable = ledger.Balance - ledger.Copy().Expire(axis.AsOf);
        var assigned = new Dictionary<string, decimal>(StringComparer.Ordinal);
        for (int bucket = 0; bucket < axis.Count; bucket++)
        {
            plan.Expired[bucket] = Advance(plan, ledger, bucket);
            decimal need = Need(plan, ledger, bucket);
            bool pastDue = bucket == 0 && OrderPastDue(plan, ledger, usable, need, assigned);
            if (need > 0m && !pastDue)
            {
                OrderFor(plan, ledger, bucket, need, assigned);
            }

            plan.Projected[bucket] = ledger.Balance;
        }

        plan.NumberOrders();
    }

    /// <summary>Receipts that exist and the bucket's requirements; the answer is what expired.</summary>
    public decimal Advance(PointPlan plan, Ledger ledger, int bucket)
    {
        ReceiveScheduled(plan, ledger, bucket);
        ledger.Serve(plan.Requirements.Where(r => r.Bucket == bucket), axis.FirstDay(bucket));
        return ledger.Expire(axis.LastDay(bucket));
    }

    public void ReceiveScheduled(PointPlan plan, Ledger ledger, int bucket)
    {
        foreach ((ScheduledSupply supply, int due) in plan.Scheduled)
        {
            if (due == bucket)
            {
                ledger.Receive(supply.Quantity, Expiry.OfScheduled(plan.Item, supply), axis.AsOf);
            }
        }
    }

    /// <summary>What is missing at the end of a bucket: unserved requirements, and stock up to the safety stock.</summary>
    public static decimal Need(PointPlan plan, Ledger ledger, int bucket) =>
        ledger.Unserved + Math.Max(0m, plan.Safety[bucket] - ledger.Left);

    /// <summary>Readings 7 and 8: one order for what should have been shipped before AsOf.</summary>
    private bool OrderPastDue(
        PointPlan plan, Ledger ledger, decimal usable, decimal firstBucketNeed, Dictionary<string, decimal> assigned)
    {
        LocalDate? firstShortage = null;
        decimal deepest = firstBucketNeed;
        decimal left = usable;
        foreach (IGrouping<LocalDate, Requirement> day in plan.Requirements.Where(r => r.Date < axis.AsOf).GroupBy(r => r.Date).OrderBy(g => g.Key))
        {
            left -= day.Sum(r => r.Quantity);
            if (left < 0m)
            {
                firstShortage ??= day.Key;
                deepest = Math.Max(deepest, -left);
            }
        }

        if (firstShortage is not { } date)
        {
            return false;
        }

        LocalDate receipt = routes.ReceiptDate(plan.Point.Location, date);
        RouteChoice choice = routes.Choose(plan.Point.Item, plan.Point.Location, receipt);
        if (choice.Sources.Count == 0 || IsFrozen(plan, choice, receipt))
        {
            return false;
        }

        decimal quantity = LotSizing.Fixed(plan.Point.LotSizing, deepest);
        Place(plan, ledger, choice, receipt, 0, quantity, assigned);
        return true;
    }

    private void OrderFor(PointPlan plan, Ledger ledger, int bucket, decimal need, Dictionary<string, decimal> assigned)
    {
        LocalDate receipt = routes.ReceiptDate(plan.Point.Location, axis.FirstDay(bucket));
        RouteChoice choice = routes.Choose(plan.Point.Item, plan.Point.Location, receipt);
        if (choice.Sources.Count == 0)
        {
            plan.Notes.Add(new OrderNote(PlanMessageKind.NoSource, axis.FirstDay(bucket), need));
            return;
        }

        if (IsFrozen(plan, choice, receipt))
        {
            plan.Notes.Add(new OrderNote(PlanMessageKind.FrozenFence, axis.FirstDay(bucket), need));
            return;
        }

        decimal quantity = LotSizing.Size(
            plan.Point.LotSizing,
            StandingNeeds(plan, ledger, bucket),
            bucket,
            CycleBuckets(plan, choice, receipt, bucket),
            ledger.Balance,
            plan.Rate,
            axis,
            plan.Unit);
        Place(plan, ledger, choice, receipt, bucket, quantity, assigned);
    }

    /// <summary>Net requirements from a bucket on, each met in its own bucket by goods that do not expire.</summary>
    private List<decimal> StandingNeeds(PointPlan plan, Ledger ledger, int bucket)
    {
        Ledger imagined = ledger.Copy();
        var needs = new List<decimal>();
        for (int b = bucket; b < axis.Count; b++)
        {
            if (b > bucket)
            {
                Advance(plan, imagined, b);
            }

            decimal need = Need(plan, imagined, b);
            imagined.ReceiveFresh(need, null);
            needs.Add(need);
        }

        return needs;
    }

    /// <summary>Reading 5: the bucket and those directly behind it that ship on the same day of the cycle.</summary>
    public int CycleBuckets(PointPlan plan, RouteChoice choice, LocalDate receipt, int bucket)
    {
        if (choice.Sources.FirstOrDefault(r => r.OrderCycle is not null) is not { } route)
        {
            return 1;
        }

        LocalDate ship = routes.ShipDate(route, receipt);
        int covered = 1;
        for (int b = bucket + 1; b < axis.Count; b++, covered++)
        {
            LocalDate later = routes.ReceiptDate(plan.Point.Location, axis.FirstDay(b));
            RouteChoice next = routes.Choose(plan.Point.Item, plan.Point.Location, later);
            if (next.Sources.FirstOrDefault(r => r.OrderCycle is not null) != route || routes.ShipDate(route, later) != ship)
            {
                break;
            }
        }

        return covered;
    }

    private bool IsFrozen(PointPlan plan, RouteChoice choice, LocalDate receipt)
    {
        int days = (plan.Point.Fences ?? options.Fences).FrozenDays;
        return days > 0 && choice.Sources.Any(r => routes.ShipDate(r, receipt) < axis.AsOf.PlusDays(days));
    }

    private void Place(
        PointPlan plan,
        Ledger ledger,
        RouteChoice choice,
        LocalDate receipt,
        int bucket,
        decimal quantity,
        Dictionary<string, decimal> assigned)
    {
        Dictionary<string, decimal> parts = choice.Split
            ? LotModifiers.Split(choice.Sources, assigned, quantity, plan.Unit)
            : new Dictionary<string, decimal>(StringComparer.Ordinal) { [choice.Sources[0].Code] = quantity };
        foreach (SupplyRoute route in choice.Sources)
        {
            LocalDate ship = routes.ShipDate(route, receipt);
            foreach (decimal lot in LotModifiers.Orders(route, parts[route.Code], plan.Unit))
            {
                assigned[route.Code] = assigned.GetValueOrDefault(route.Code) + lot;
                ledger.ReceiveFresh(lot, expiry.OfOrder(plan.Item, route, ship, receipt));
                plan.Orders.Add(new DraftOrder
                {
                    Route = route,
                    Ship = ship,
                    Receipt = receipt,
                    Bucket = bucket,
                    Quantity = lot,
                });
            }
        }
    }
}
