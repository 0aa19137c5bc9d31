using System.Collections.Immutable;
using System.Globalization;

namespace Drp.Planning;

/// <summary>Tells why an order is what it is, from the record of its stocking point and the routes that lead there.</summary>
internal sealed class DerivationBuilder(
    Plan plan, PlanKind kind, PeggedItem network, int point, int row, PlannedOrder order)
{
    private readonly List<DerivationStep> steps = [];
    private readonly PlannedItem planned = network.Planned;
    private readonly PulledOrder pulled = network.Planned.Orders[point][row];

    private CompiledPoint Point => planned.Item.Points[point];

    public ImmutableArray<DerivationStep> Build()
    {
        if (plan.HasRecords)
        {
            AddNetting();
        }

        AddSizing();
        AddSource();
        AddDates();
        return [.. steps];
    }

    private static string Text(long quantity) => Q4.ToDecimal(quantity).ToString(CultureInfo.InvariantCulture);

    private static string Text(int day) => DayNumber.ToDate(day).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private void AddNetting()
    {
        int t = pulled.Bucket;
        long gross = planned.Gross(point)[t];
        long expired = planned.Expired(point).IsEmpty ? 0 : planned.Expired(point)[t];
        long safety = planned.Safety(point)[t];
        long opening = t == 0 ? planned.Item.Block.Opening(Point.Row) : planned.Projected(point)[t - 1];
        long receipts = planned.Orders[point].Where(o => o.Bucket == t).Sum(o => o.Quantity);
        long scheduled = planned.Projected(point)[t] - opening - receipts + gross + expired;
        long net = Math.Max(0, safety - (planned.Projected(point)[t] - receipts));
        Add(
            DerivationStepKind.Requirement,
            $"{order.To} needs {Text(gross)} {planned.Item.Item.BaseUnit} of {order.Item} in the bucket from {Text(network.Axis.FirstDay(t))}{(expired > 0 ? $", and {Text(expired)} expire" : "")}.",
            ("gross", gross),
            ("expired", expired));
        Add(
            DerivationStepKind.Netting,
            $"It has {Text(opening)} before and {Text(scheduled)} on order for that bucket, which leaves {Text(opening + scheduled - gross - expired)}.",
            ("available", opening),
            ("scheduled", scheduled),
            ("left", opening + scheduled - gross - expired));
        Add(
            DerivationStepKind.SafetyStock,
            net > 0
                ? $"Safety stock is {Text(safety)}, so {Text(net)} are missing."
                : $"Safety stock is {Text(safety)}; nothing is missing at the end of the bucket.",
            ("safety", safety),
            ("net", net));
    }

    private void AddSizing()
    {
        StockingPoint record = planned.Item.Block.Points[Point.Row];
        long together = planned.Orders[point].Where(o => o.Bucket == pulled.Bucket).Sum(o => o.Quantity);
        Add(
            DerivationStepKind.LotSizing,
            $"The lot-sizing policy is {Policy(record.LotSizing)}; the bucket's orders come to {Text(together)}.",
            ("ordered", together));
        ref readonly CompiledArc arc = ref Arc();
        PulledOrder[] same = [.. planned.Orders[point].Where(o => o.Bucket == pulled.Bucket && o.Route == pulled.Route)];
        if (planned.Orders[point].Any(o => o.Bucket == pulled.Bucket && o.Route != pulled.Route))
        {
            Add(
                DerivationStepKind.Split,
                $"Several sources share the need; {order.From} has a quota of {Text(arc.Quota)} percent and gets {Text(same.Sum(o => o.Quantity))}.",
                ("quota", arc.Quota),
                ("part", same.Sum(o => o.Quantity)));
        }

        Add(
            DerivationStepKind.LotModifiers,
            $"Route {order.Route} takes at least {Text(arc.Lot.Minimum)} in multiples of {Text(arc.Lot.Multiple)}"
                + (arc.Lot.Maximum > 0 ? $" and at most {Text(arc.Lot.Maximum)} per order" : "")
                + (same.Length > 1 ? $", so the lot became {same.Length} orders." : $": the order is {Text(pulled.Quantity)}."),
            ("minimum", arc.Lot.Minimum),
            ("multiple", arc.Lot.Multiple),
            ("quantity", pulled.Quantity));
    }

    private void AddSource()
    {
        ref readonly CompiledArc arc = ref Arc();
        string scope = arc.Rank switch { 0 => "made for this item", 1 => "made for the item's group", _ => "for all items" };
        int others = Point.Arcs.Length - 1;
        string reason = arc.HasQuota ? "shares by quota" : $"has priority {arc.Priority.ToString(CultureInfo.InvariantCulture)}";
        Add(
            DerivationStepKind.Source,
            $"{order.From} supplies it by route {order.Route}, which is {scope} and {reason}"
                + (others > 0 ? $"; {others.ToString(CultureInfo.InvariantCulture)} other route(s) lead here." : "; no other route leads here."));
    }

    private void AddDates()
    {
        ref readonly CompiledArc arc = ref Arc();
        int need = arc.Lead.ShipFor(pulled.Receipt);
        if (kind == PlanKind.Constrained && arc.Lead.OrderDay(need) != pulled.Ship)
        {
            Add(
                DerivationStepKind.Dates,
                $"What it is for can't be shipped in time any more: it leaves on the first possible day, {Text(pulled.Ship)}, and its lead time stepped forward over the calendars brings it on {Text(pulled.Receipt)}.");
            return;
        }

        string cycle = need != pulled.Ship && arc.Lead.HasCycle ? $", and the order cycle moves that to {Text(pulled.Ship)}" : "";
        string late = pulled.Ship < network.Axis.AsOf ? $" That is before {Text(network.Axis.AsOf)}: the order is past due." : "";
        Add(
            DerivationStepKind.Dates,
            $"It is due on {Text(pulled.Receipt)}; stepping the lead time back over the calendars it has to ship on {Text(need)}{cycle}.{late}");
    }

    private ref readonly CompiledArc Arc()
    {
        CompiledArc[] arcs = Point.Arcs;
        int index = Array.FindIndex(arcs, a => a.Route == pulled.Route);
        return ref arcs[index];
    }

    private static string Policy(LotSizingPolicy policy) => policy switch
    {
        LotSizingPolicy.FixedQuantity lot => $"a fixed quantity of {lot.Quantity.ToString(CultureInfo.InvariantCulture)}",
        LotSizingPolicy.PeriodOrderQuantity lot => $"the needs of {lot.Buckets.ToString(CultureInfo.InvariantCulture)} bucket(s)",
        LotSizingPolicy.DaysOfCover lot => $"the needs of {lot.Days.ToString(CultureInfo.InvariantCulture)} day(s)",
        LotSizingPolicy.MinMax lot => $"order up to {lot.Maximum.ToString(CultureInfo.InvariantCulture)}",
        LotSizingPolicy.EconomicOrderQuantity => "the economic order quantity",
        LotSizingPolicy.Dynamic lot => lot.Rule switch
        {
            DynamicLotSizing.SilverMeal => "Silver–Meal",
            DynamicLotSizing.PartPeriod => "part-period balancing",
            DynamicLotSizing.LeastUnitCost => "least unit cost",
            _ => "Wagner–Whitin",
        },
        _ => "lot-for-lot",
    };

    private void Add(DerivationStepKind what, string text, params ReadOnlySpan<(string Name, long Value)> numbers)
    {
        var values = ImmutableArray.CreateBuilder<(string, decimal)>(numbers.Length);
        foreach ((string name, long value) in numbers)
        {
            values.Add((name, Q4.ToDecimal(value)));
        }

        steps.Add(new DerivationStep { Kind = what, Text = text, Numbers = values.MoveToImmutable() });
    }
}
