using Drp.Planning;
using NodaTime;

namespace Drp.Reference;

/// <summary>
/// §5: a demand-driven buffer, day by day: yellow = ADU·DLT, red = ADU·DLT·LTF·(1 + VF), green = the largest of minimum order, ADU·cycle
/// and ADU·DLT·LTF; at or below red + yellow an order fills net flow up to the top of green.
/// </summary>
internal sealed class BufferPull(PointPlan plan, SafetyStockPolicy.DdmrpBuffer policy, Routes routes, TimeAxis axis, int frozenDays)
{
    private readonly Dictionary<string, decimal> assigned = new(StringComparer.Ordinal);
    private readonly List<(LocalDate Day, decimal Quantity)> open = [];

    public void Run()
    {
        decimal usage = policy.AverageDailyUsage * policy.DecoupledLeadTime, redBase = usage * policy.LeadTimeFactor;
        decimal yellow = Up(usage), red = Up(redBase + (redBase * policy.VariabilityFactor));
        decimal green = Up(new[] { policy.MinimumOrder, policy.AverageDailyUsage * policy.OrderCycleDays, redBase }.Max());
        Dictionary<LocalDate, decimal> demand = Demand();
        int sight = policy.SpikeHorizonDays ?? policy.DecoupledLeadTime;
        open.AddRange(plan.Scheduled.Select(s => (s.Supply.Due < axis.AsOf ? axis.AsOf : s.Supply.Due, s.Supply.Quantity)));
        decimal stock = plan.OnHand - plan.Requirements.Where(r => r.Date < axis.AsOf).Sum(r => r.Quantity);
        for (LocalDate day = axis.AsOf; day < axis.End; day = day.PlusDays(1))
        {
            stock += Arrive(day);
            decimal spikes = Enumerable.Range(1, sight).Select(n => demand.GetValueOrDefault(day.PlusDays(n)))
                .Where(q => q > red * policy.SpikeThreshold).Sum();
            decimal flow = stock + open.Sum(o => o.Quantity) - demand.GetValueOrDefault(day) - spikes;
            if (flow <= red + yellow && day >= axis.AsOf.PlusDays(frozenDays))
            {
                Order(day, red + yellow + green - flow);
                stock += Arrive(day);
            }

            stock -= demand.GetValueOrDefault(day);
        }

        Close();
    }

    private decimal Up(decimal quantity) => LotModifiers.RoundUp(quantity, plan.Unit);

    private decimal Arrive(LocalDate day)
    {
        decimal arrived = open.Where(o => o.Day <= day).Sum(o => o.Quantity);
        open.RemoveAll(o => o.Day <= day);
        return arrived;
    }

    /// <summary>Orders and shipments on their days; forecast and uplift evenly over the days of their bucket, running sums rounded down.</summary>
    private Dictionary<LocalDate, decimal> Demand()
    {
        var days = new Dictionary<LocalDate, decimal>();
        foreach (Requirement requirement in plan.Requirements.Where(r => r.Date >= axis.AsOf && !IsForecast(r)))
        {
            days[requirement.Date] = days.GetValueOrDefault(requirement.Date) + requirement.Quantity;
        }

        for (int bucket = 0; bucket < axis.Count; bucket++)
        {
            decimal total = plan.Requirements.Where(r => r.Bucket == bucket && IsForecast(r)).Sum(r => r.Quantity);
            int length = Period.DaysBetween(axis.FirstDay(bucket), axis.LastDay(bucket)) + 1;
            decimal given = 0m;
            for (int n = 1; n <= length; n++)
            {
                decimal through = n == length ? total : (Fraction.Of(total) * new Fraction(n, length)).Floor(plan.Unit);
                LocalDate day = axis.FirstDay(bucket).PlusDays(n - 1);
                days[day] = days.GetValueOrDefault(day) + through - given;
                given = through;
            }
        }

        return days;
    }

    private static bool IsForecast(Requirement requirement) => requirement.Kind is RequirementKind.Forecast or RequirementKind.Uplift;

    private void Order(LocalDate day, decimal quantity)
    {
        RouteChoice choice = routes.ChooseOn(plan.Point.Item, plan.Point.Location, day);
        Dictionary<string, decimal> parts = choice.Split
            ? LotModifiers.Split(choice.Sources, assigned, quantity, plan.Unit)
            : choice.Sources.ToDictionary(r => r.Code, _ => quantity, StringComparer.Ordinal);
        foreach (SupplyRoute route in choice.Sources)
        {
            (LocalDate ship, LocalDate receipt) = routes.ShipForward(route, day);
            foreach (decimal lot in LotModifiers.Orders(route, parts[route.Code], plan.Unit))
            {
                assigned[route.Code] = assigned.GetValueOrDefault(route.Code) + lot;
                open.Add((receipt, lot));
                if (axis.BucketOf(receipt) is { } bucket)
                {
                    plan.Orders.Add(new DraftOrder { Route = route, Ship = ship, Receipt = receipt, Bucket = bucket, Quantity = lot });
                }
            }
        }
    }

    /// <summary>The level that the orders keep is what deployment asks for.</summary>
    private void Close()
    {
        plan.NumberDeployedOrders();
        decimal available = plan.OnHand;
        for (int bucket = 0; bucket < axis.Count; bucket++)
        {
            available += plan.ScheduledReceipts[bucket] + plan.PlannedReceipt(bucket) - plan.Gross[bucket];
            plan.Projected[bucket] = available;
            plan.Safety[bucket] = Math.Max(0m, available);
        }
    }
}
