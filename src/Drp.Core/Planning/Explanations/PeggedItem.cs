using System.Collections.Immutable;

namespace Drp.Planning;

/// <summary>One item of a plan with its pegging and the codes of its orders.</summary>
internal sealed class PeggedItem
{
    private readonly PointPegs[] pegs;
    private readonly string[][] codes;

    public PeggedItem(Plan plan, PlanKind kind, CompiledItem item, TimeAxis axis)
    {
        Axis = axis;
        Planned = new PlannedItem(plan, kind, item);
        pegs = Planned.Pegs(axis);
        using IEnumerator<PlannedOrder> orders = plan.Orders(item.Item.Code, kind).GetEnumerator();
        codes = new string[item.Points.Length][];
        for (int p = 0; p < codes.Length; p++)
        {
            codes[p] = new string[Planned.Orders[p].Count];
            for (int row = 0; row < codes[p].Length; row++)
            {
                _ = orders.MoveNext();
                codes[p][row] = orders.Current.Code;
            }
        }
    }

    public PlannedItem Planned { get; }

    public TimeAxis Axis { get; }

    public PointPegs Of(int point) => pegs[point];

    public (int Point, int Row) Find(string code)
    {
        for (int p = 0; p < codes.Length; p++)
        {
            int row = Array.IndexOf(codes[p], code);
            if (row >= 0)
            {
                return (p, row);
            }
        }

        throw new ArgumentException($"There is no order {code}.", nameof(code));
    }

    /// <summary>The parts of an order, one level, in the order in which requirements are served.</summary>
    public IReadOnlyList<Peg> Pegs(int point, int row) =>
        [.. Parts(point, row).Select(part => View(point, row, part.Requirement, part.Bucket, part.Quantity))];

    /// <summary>An order and what it is for, down to the customers.</summary>
    public PegNode Tree(PlannedOrder order, int point, int row) => new()
    {
        Peg = new Peg { Kind = PegKind.PlannedOrder, Reference = order.Code, Date = order.Receipt, Quantity = order.Quantity },
        Parts = Share(point, row, Planned.Orders[point][row].Quantity, offset: 0),
    };

    /// <summary>
    /// The part of an order between an offset and offset + quantity, its parts laid end to end in serving order. A
    /// requirement that takes several pieces of a child's order takes them one after the other.
    /// </summary>
    private ImmutableArray<PegNode> Share(int point, int row, long quantity, long offset)
    {
        var nodes = ImmutableArray.CreateBuilder<PegNode>();
        foreach (Allocation part in Parts(point, row))
        {
            long skipped = Math.Min(offset, part.Quantity);
            offset -= skipped;
            long taken = Math.Min(quantity, part.Quantity - skipped);
            if (taken <= 0)
            {
                continue;
            }

            quantity -= taken;
            nodes.Add(new PegNode
            {
                Peg = View(point, row, part.Requirement, part.Bucket, taken),
                Parts = part.Requirement >= 0 && pegs[point].Requirements[part.Requirement] is { Kind: PegKind.PlannedOrder } child
                    ? Share(child.Child, child.Row, taken, TakenBefore(point, part) + skipped + TierOffset(child))
                    : [],
            });
        }

        return nodes.ToImmutable();
    }

    /// <summary>Where the parts of a tier begin in the child's order.</summary>
    private long TierOffset(Requirement child) => pegs[child.Child].OrderTiers[child.Row]
        .TakeWhile(t => t.Tier.CompareTo(child.Tier) < 0)
        .Sum(static t => t.Quantity);

    /// <summary>What other supplies gave to the same requirement before this part.</summary>
    private long TakenBefore(int point, Allocation part) => pegs[point].Allocations
        .TakeWhile(a => !a.Equals(part))
        .Where(a => a.Requirement == part.Requirement)
        .Sum(static a => a.Quantity);

    /// <summary>The allocations of an order by tier, then in serving order: what the order carries upward, laid end to end.</summary>
    private IEnumerable<Allocation> Parts(int point, int row) => pegs[point].Allocations
        .Where(a => pegs[point].Supplies[a.Supply] is { Kind: SupplyPartKind.Planned } supply && supply.Index == row)
        .OrderBy(a => TierOf(point, a));

    private Tier TierOf(int point, Allocation allocation) => allocation.Requirement switch
    {
        Allocation.Safety => Tier.Safety,
        Allocation.Rounding => Tier.Rounding,
        _ => pegs[point].Requirements[allocation.Requirement].Tier,
    };

    private Peg View(int point, int row, int requirement, int bucket, long quantity)
    {
        int first = Axis.FirstDay(Math.Max(0, requirement < 0 ? bucket : 0));
        if (requirement < 0)
        {
            return new Peg
            {
                Kind = requirement == Allocation.Safety ? PegKind.SafetyStock : PegKind.LotRounding,
                Date = DayNumber.ToDate(requirement == Allocation.Safety ? first : Axis.FirstDay(Planned.Orders[point][row].Bucket)),
                Quantity = Q4.ToDecimal(quantity),
            };
        }

        Requirement served = pegs[point].Requirements[requirement];
        return new Peg
        {
            Kind = served.Kind,
            Reference = served.Kind == PegKind.PlannedOrder ? codes[served.Child][served.Row] : served.Reference,
            Date = DayNumber.ToDate(served.Day),
            Quantity = Q4.ToDecimal(quantity),
        };
    }
}
