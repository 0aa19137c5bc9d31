using Drp.Planning;
using NodaTime;

namespace Drp.Reference;

/// <summary>
/// §10 and readings 16 to 18: supplies in order meet requirements in order. Safety stock is a requirement that lasts; when
/// it falls it gives back what it took last.
/// </summary>
internal sealed class Pegging
{
    private readonly PointPlan plan;
    private readonly TimeAxis axis;
    private readonly List<Supply> supplies = [];
    private readonly List<Claim> waiting = [];
    private readonly Stack<Claim> safety = new();
    private readonly List<Claim> claims = [];

    private Pegging(PointPlan plan, TimeAxis axis)
    {
        this.plan = plan;
        this.axis = axis;
    }

    public static void Peg(PointPlan plan, TimeAxis axis)
    {
        var pegging = new Pegging(plan, axis);
        pegging.ListSupplies();
        pegging.MeetRequirements();
        pegging.Write();
    }

    private void ListSupplies()
    {
        supplies.Add(new Supply(Math.Max(0m, plan.OnHand), null));
        for (int bucket = 0; bucket < axis.Count; bucket++)
        {
            supplies.AddRange(plan.Scheduled.Where(s => s.Bucket == bucket).Select(s => new Supply(s.Supply.Quantity, null)));
            supplies.AddRange(plan.Orders.Where(o => o.Bucket == bucket)
                .OrderBy(o => o.Route.Code, StringComparer.Ordinal).Select(o => new Supply(o.Quantity, o)));
        }
    }

    private void MeetRequirements()
    {
        if (plan.OnHand < 0m)
        {
            Ask(new Claim(PegKind.SafetyStock, null, axis.AsOf, Tier.PastDueAndFirm, 1, -plan.OnHand));
        }

        decimal level = 0m;
        for (int bucket = 0; bucket < axis.Count; bucket++)
        {
            decimal change = plan.Safety[bucket] - level;
            level = plan.Safety[bucket];
            GiveBack(-change);
            if (plan.Expired[bucket] > 0m)
            {
                Ask(new Claim(PegKind.Expiry, null, axis.FirstDay(bucket), Tier.SafetyStock, 0, plan.Expired[bucket]));
            }

            foreach (Requirement requirement in plan.Requirements.Where(r => r.Bucket == bucket))
            {
                string? reference = requirement.Kind == RequirementKind.Forecast ? null : requirement.Code;
                Ask(new Claim(KindOf(requirement), reference, requirement.Date, requirement.Tier, requirement.Class, requirement.Quantity));
            }

            if (change > 0m)
            {
                var rise = new Claim(PegKind.SafetyStock, null, axis.FirstDay(bucket), Tier.SafetyStock, 0, change);
                safety.Push(rise);
                Ask(rise);
            }
        }
    }

    private static PegKind KindOf(Requirement requirement) => requirement.Kind switch
    {
        RequirementKind.SalesOrder => PegKind.SalesOrder,
        RequirementKind.Forecast => PegKind.Forecast,
        RequirementKind.Uplift => PegKind.Uplift,
        RequirementKind.FirmShipment => PegKind.FirmShipment,
        _ => PegKind.PlannedOrder,
    };

    private void Ask(Claim claim)
    {
        claims.Add(claim);
        waiting.Add(claim);
        Match();
    }

    /// <summary>What waits takes, in order, the first supply that is free.</summary>
    private void Match()
    {
        foreach (Claim claim in waiting)
        {
            foreach (Supply supply in supplies.Where(s => s.Free > 0m))
            {
                decimal taken = Math.Min(claim.Open, supply.Free);
                if (taken > 0m)
                {
                    supply.Free -= taken;
                    claim.Open -= taken;
                    claim.Taken.Add((supply, taken));
                }
            }
        }

        waiting.RemoveAll(c => c.Open == 0m);
    }

    private void GiveBack(decimal quantity)
    {
        while (quantity > 0m)
        {
            Claim last = safety.Peek();
            decimal unmet = Math.Min(quantity, last.Open);
            last.Open -= unmet;
            quantity -= unmet;
            while (quantity > 0m && last.Taken.Count > 0)
            {
                (Supply supply, decimal taken) = last.Taken[^1];
                decimal back = Math.Min(quantity, taken);
                supply.Free += back;
                quantity -= back;
                last.Taken.RemoveAt(last.Taken.Count - 1);
                if (back < taken)
                {
                    last.Taken.Add((supply, taken - back));
                }
            }

            if (last.Open == 0m && last.Taken.Count == 0)
            {
                safety.Pop();
            }
        }

        waiting.RemoveAll(c => c.Open == 0m);
        Match();
    }

    private void Write()
    {
        foreach (Claim claim in claims)
        {
            foreach ((Supply supply, decimal taken) in claim.Taken)
            {
                supply.Order?.Pegs.Add(Part(claim.Kind, claim.Reference, claim.Date, taken, claim.Tier, claim.Class));
            }
        }

        foreach (Supply supply in supplies.Where(s => s.Order is not null && s.Free > 0m))
        {
            supply.Order!.Pegs.Add(
                Part(PegKind.LotRounding, null, axis.FirstDay(supply.Order.Bucket), supply.Free, Tier.LotRounding, 0));
        }
    }

    private static OrderPeg Part(PegKind kind, string? reference, LocalDate date, decimal quantity, Tier tier, int priority) =>
        new(new Peg { Kind = kind, Reference = reference, Date = date, Quantity = quantity }, tier, priority);

    private sealed class Supply(decimal quantity, DraftOrder? order)
    {
        public DraftOrder? Order { get; } = order;

        public decimal Free { get; set; } = quantity;
    }

    private sealed class Claim(PegKind kind, string? reference, LocalDate date, Tier tier, int priority, decimal quantity)
    {
        public PegKind Kind { get; } = kind;

        public string? Reference { get; } = reference;

        public LocalDate Date { get; } = date;

        public Tier Tier { get; } = tier;

        public int Class { get; } = priority;

        public decimal Open { get; set; } = quantity;

        public List<(Supply Supply, decimal Taken)> Taken { get; } = [];
    }
}
