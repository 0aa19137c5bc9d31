using System.Collections.Immutable;
using Drp.Items;

namespace Drp.Planning;

/// <summary>What KPIs are added up from; quantities in ten-thousandths.</summary>
internal sealed class KpiSum
{
    private readonly SortedDictionary<string, Values> values = new(StringComparer.Ordinal);
    private string? onlyItem;
    private bool severalItems;
    private bool unpriced;
    private Int128 demand;
    private Int128 onTime;
    private Int128 late;
    private Int128 ordered;
    private Int128 orderedOnTime;
    private long lines;
    private long linesOnTime;
    private Int128 usage;
    private Int128 stockStart;
    private Int128 stockDays;
    private Int128 stockEnd;
    private long stockoutDays;
    private Int128 waste;
    private long orders;
    private long pastDue;
    private Int128 unpricedPurchases;

    /// <summary>Adds one stocking point.</summary>
    /// <param name="item">Its item.</param>
    /// <param name="point">Its numbers.</param>
    /// <param name="customersOnly">Usage is customers' demand; otherwise all gross requirements.</param>
    public void Add(Item item, KpiPoint point, bool customersOnly)
    {
        severalItems |= onlyItem is not null && !string.Equals(onlyItem, item.Code, StringComparison.Ordinal);
        onlyItem ??= item.Code;
        demand += point.Demand;
        onTime += point.OnTime;
        late += point.Late;
        ordered += point.Ordered;
        orderedOnTime += point.OrderedOnTime;
        lines += point.Lines;
        linesOnTime += point.LinesOnTime;
        long used = customersOnly ? point.Demand : point.Gross;
        usage += used;
        stockStart += point.StockStart;
        stockDays += point.StockDays;
        stockEnd += point.StockEnd;
        stockoutDays += point.StockoutDays;
        waste += point.Waste;
        orders += point.Orders;
        pastDue += point.PastDue;
        if (item.UnitCost is not { } cost)
        {
            unpriced |= used > 0 || point.StockStart > 0 || point.StockDays > 0;
            unpricedPurchases += point.Purchases;
            return;
        }

        if (!values.TryGetValue(cost.Currency, out Values? sums))
        {
            values.Add(cost.Currency, sums = new Values());
        }

        sums.Usage += used * cost.Amount;
        sums.StockStart += point.StockStart * cost.Amount;
        sums.StockDays += (decimal)point.StockDays * cost.Amount;
        sums.StockEnd += point.StockEnd * cost.Amount;
        sums.Waste += point.Waste * cost.Amount;
        sums.Spend += point.Purchases * cost.Amount;
    }

    public PlanKpis Result(PlanKind kind, int days)
    {
        (decimal? supply, decimal? turns) = Ratios(days);
        return new PlanKpis
        {
            Plan = kind,
            Days = days,
            Demand = Units(demand),
            ServedOnTime = Units(onTime),
            ServedLate = Units(late),
            OrderQuantity = Units(ordered),
            OrderQuantityOnTime = Units(orderedOnTime),
            OrderLines = lines,
            OrderLinesOnTime = linesOnTime,
            Usage = Units(usage),
            StockAtStart = Units(stockStart),
            AverageStock = (decimal)stockDays / days / Q4.One,
            StockAtEnd = Units(stockEnd),
            StockValueAtStart = Money(static v => v.StockStart),
            AverageStockValue = Money(v => v.StockDays / days),
            StockValueAtEnd = Money(static v => v.StockEnd),
            DaysOfSupply = supply,
            Turns = turns,
            StockoutDays = stockoutDays,
            Waste = Units(waste),
            WasteValue = Money(static v => v.Waste),
            PlannedOrders = orders,
            PastDueOrders = pastDue,
            PlannedSpend = Money(static v => v.Spend),
            UnpricedPurchases = Units(unpricedPurchases),
        };
    }

    private static decimal Units(Int128 scaled) =>
        scaled <= long.MaxValue && scaled >= -long.MaxValue ? Q4.ToDecimal((long)scaled) : (decimal)scaled / Q4.One;

    private ImmutableArray<Money> Money(Func<Values, decimal> value) =>
        [.. values.Select(v => new Money(value(v.Value) / Q4.One, v.Key)).Where(static m => m.Amount != 0m)];

    private (decimal? DaysOfSupply, decimal? Turns) Ratios(int days)
    {
        if (!severalItems)
        {
            return Ratios((decimal)usage, (decimal)stockStart, (decimal)stockDays, days);
        }

        return values.Count == 1 && !unpriced
            ? Ratios(values.Values.First().Usage, values.Values.First().StockStart, values.Values.First().StockDays, days)
            : (null, null);
    }

    private static (decimal? DaysOfSupply, decimal? Turns) Ratios(decimal usage, decimal start, decimal stockDays, int days) =>
        (usage == 0m ? null : start * days / usage, stockDays == 0m ? null : usage * 365m / stockDays);

    private sealed class Values
    {
        public decimal Usage { get; set; }

        public decimal StockStart { get; set; }

        public decimal StockDays { get; set; }

        public decimal StockEnd { get; set; }

        public decimal Waste { get; set; }

        public decimal Spend { get; set; }
    }
}
