using Drp.Planning;
using NodaTime;

namespace Drp.Reference;

/// <summary>
/// §10 and readings 16 to 18: as time passes, supplies in order meet requirements in order. Safety stock holds what is
/// left, gives it back when it falls, and to a requirement that finds nothing else.
/// </summary>
internal sealed class Pegging
{
    private const int BeforeAsOf = -1;

    private readonly PointPlan plan;
    private readonly TimeAxis axis;
    private readonly List<Supply> supplies = [];
    private readonly List<Claim> waiting = [];
    private readonly Stack<Part> held = new();
    private readonly List<Part> parts = [];

    private Pegging(PointPlan plan, TimeAxis axis)
    {
        this.plan = plan;
        this.axis = axis;
    }

    public static void Peg(PointPlan plan, TimeAxis axis)
    {
        var pegging = new Pegging(plan, axis);
        for (int stage = BeforeAsOf; stage < axis.Count; stage++)
        {
            pegging.Pass(stage);
        }

        pegging.Write();
    }

    private void Pass(int stage)
    {
        if (stage >= 0)
        {
            LowerSafetyStock(plan.Safety[stage]);
        }

        supplies.AddRange(SuppliesOf(stage));
        List<Claim> claims = [.. waiting, .. ClaimsOf(stage)];
        waiting.Clear();
        foreach (Claim claim in claims)
        {
            TakeFree(claim);
            TakeFromSafetyStock(claim);
            if (claim.Open > 0m)
            {
                waiting.Add(claim);
            }
        }

        if (stage >= 0)
        {
            RaiseSafetyStock(plan.Safety[stage], axis.FirstDay(stage));
        }
    }

    /// <summary>On hand, and past-due orders, are there before AsOf; then scheduled receipts and orders of each bucket.</summary>
    private IEnumerable<Supply> SuppliesOf(int stage)
    {
        if (stage == BeforeAsOf)
        {
            yield return new Supply(Math.Max(0m, plan.OnHand), null);
        }

        foreach ((ScheduledSupply supply, int _) in plan.Scheduled.Where(s => s.Bucket == stage))
        {
            yield return new Supply(supply.Quantity, null);
        }

        foreach (DraftOrder order in plan.Orders.Where(o => (o.Receipt < axis.AsOf ? BeforeAsOf : o.Bucket) == stage)
                     .OrderBy(o => o.Bucket).ThenBy(o => o.Route.Code, StringComparer.Ordinal))
        {
            yield return new Supply(order.Quantity, order);
        }
    }

    private IEnumerable<Claim> ClaimsOf(int stage)
    {
        if (stage == BeforeAsOf && plan.OnHand < 0m)
        {
            yield return new Claim(PegKind.NegativeStock, null, axis.AsOf, Tier.PastDueAndFirm, 0, -plan.OnHand);
        }

        if (stage != BeforeAsOf && plan.Expired[stage] > 0m)
        {
            yield return new Claim(PegKind.Expiry, null, axis.FirstDay(stage), Tier.SafetyStock, 0, plan.Expired[stage]);
        }

        foreach (Requirement requirement in plan.Requirements.Where(r => (r.Date < axis.AsOf ? BeforeAsOf : r.Bucket) == stage))
        {
            string? reference = requirement.Kind == RequirementKind.Forecast ? null : requirement.Code;
            yield return new Claim(
                KindOf(requirement), reference, requirement.Date, requirement.Tier, requirement.Class, requirement.Quantity);
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

    private void TakeFree(Claim claim)
    {
        foreach (Supply supply in supplies.Where(s => s.Free > 0m))
        {
            decimal taken = Math.Min(claim.Open, supply.Free);
            supply.Free -= taken;
            Give(claim, supply, taken);
        }
    }

    private void TakeFromSafetyStock(Claim claim)
    {
        while (claim.Open > 0m && held.TryPeek(out Part? last))
        {
            decimal taken = Math.Min(claim.Open, last.Quantity);
            Give(claim, last.Supply, taken);
            Release(last, taken);
        }
    }

    private void Give(Claim claim, Supply supply, decimal quantity)
    {
        if (quantity > 0m)
        {
            claim.Open -= quantity;
            parts.Add(new Part(claim, supply, quantity));
        }
    }

    private void Release(Part last, decimal quantity)
    {
        last.Quantity -= quantity;
        if (last.Quantity == 0m)
        {
            held.Pop();
        }
    }

    private void LowerSafetyStock(decimal level)
    {
        decimal excess = held.Sum(h => h.Quantity) - level;
        while (excess > 0m)
        {
            Part last = held.Peek();
            decimal back = Math.Min(excess, last.Quantity);
            last.Supply.Free += back;
            excess -= back;
            Release(last, back);
        }
    }

    private void RaiseSafetyStock(decimal level, LocalDate day)
    {
        decimal missing = level - held.Sum(h => h.Quantity);
        foreach (Supply supply in supplies.Where(s => s.Free > 0m))
        {
            decimal taken = Math.Min(missing, supply.Free);
            if (taken > 0m)
            {
                supply.Free -= taken;
                missing -= taken;
                var part = new Part(new Claim(PegKind.SafetyStock, null, day, Tier.SafetyStock, 0, 0m), supply, taken);
                held.Push(part);
                parts.Add(part);
            }
        }
    }

    private void Write()
    {
        foreach (Part part in parts.Where(p => p.Quantity > 0m))
        {
            part.Supply.Order?.Pegs.Add(Peg(part.Claim, part.Quantity));
        }

        foreach (Supply supply in supplies.Where(s => s.Order is not null && s.Free > 0m))
        {
            LocalDate day = axis.FirstDay(supply.Order!.Bucket);
            supply.Order.Pegs.Add(Peg(new Claim(PegKind.LotRounding, null, day, Tier.LotRounding, 0, 0m), supply.Free));
        }
    }

    private static OrderPeg Peg(Claim claim, decimal quantity) => new(
        new Peg { Kind = claim.Kind, Reference = claim.Reference, Date = claim.Date, Quantity = quantity }, claim.Tier, claim.Class);

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
    }

    /// <summary>A part of a supply and what it is for.</summary>
    private sealed class Part(Claim claim, Supply supply, decimal quantity)
    {
        public Claim Claim { get; } = claim;

        public Supply Supply { get; } = supply;

        public decimal Quantity { get; set; } = quantity;
    }
}
