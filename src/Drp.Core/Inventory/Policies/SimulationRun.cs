namespace Drp.Inventory.Policies;

/// <summary>The state of one simulation while it runs.</summary>
internal sealed class SimulationRun(SimulationInput input)
{
    // Batches by last usable period, first expiring first; those that never expire last.
    private readonly SortedList<long, decimal> _batches = [];
    private readonly SortedDictionary<int, decimal> _due = [];
    private readonly List<SimulationPeriod> _trace = [];
    private readonly Totals _totals = new();
    private decimal _onOrder;
    private decimal _waiting;
    private int _orders;
    private bool _short;

    public SimulationReport Run()
    {
        foreach (var batch in input.Opening)
            Add(batch.UsablePeriods is { } usable ? usable - 1L : long.MaxValue, batch.Quantity);
        for (var t = 0; t < input.Demand.Count; t++)
            Step(t);
        return _totals.Report(input.Demand.Count - input.WarmUp, Stock(long.MinValue), _waiting, _trace);
    }

    private void Step(int t)
    {
        var counted = t >= input.WarmUp;
        var expired = Expire(t);
        var received = Receive(t);
        ServeWaiting(t);
        var ordered = Review(t);

        // An order without lead time is there before the demand of its own period.
        received += Receive(t);
        ServeWaiting(t);
        if (received > 0)
        {
            // A receipt ends the cycle before it; the cycle under way when the warm-up ends counts from there.
            if (t > input.WarmUp)
                _totals.EndCycle(_short);
            _short = false;
        }

        if (t == input.WarmUp)
            _short = false;
        var demand = input.Demand[t];
        var served = Take(t, demand);
        var unserved = demand - served;
        _short |= unserved > 0;
        if (input.Shortage == ShortageMode.Backorder)
            _waiting += unserved;
        var stock = Stock(long.MinValue);
        if (counted)
        {
            _totals.Demand += demand;
            _totals.Served += served;
            _totals.Lost += input.Shortage == ShortageMode.LostSale ? unserved : 0;
            _totals.StockoutPeriods += unserved > 0 ? 1 : 0;
            _totals.StockPeriods += stock;
            _totals.BackorderPeriods += _waiting;
            _totals.Highest = Math.Max(_totals.Highest, stock);
            _totals.Waste += expired;
            _totals.Orders += ordered > 0 ? 1 : 0;
            _totals.Ordered += ordered;
            _totals.Received += received;
        }

        if (input.KeepPeriods)
            _trace.Add(new SimulationPeriod
            {
                Period = t,
                Expired = expired,
                Received = received,
                Ordered = ordered,
                Demand = demand,
                ServedAtOnce = served,
                Stock = stock,
                Backordered = _waiting,
            });
    }

    private decimal Expire(int t)
    {
        decimal expired = 0;
        while (_batches.Count > 0 && _batches.GetKeyAtIndex(0) < t)
        {
            expired += _batches.GetValueAtIndex(0);
            _batches.RemoveAt(0);
        }

        return expired;
    }

    private decimal Receive(int t)
    {
        if (!_due.Remove(t, out var quantity))
            return 0;
        _onOrder -= quantity;
        Add(input.ShelfLife is { } life ? t + (long)life - 1 : long.MaxValue, quantity);
        return quantity;
    }

    private decimal Review(int t)
    {
        if (t % input.ReviewPeriod != 0)
            return 0;
        var quantity = input.Rule.QuantityToOrder(new ReplenishmentState
        {
            Period = t,
            OnHand = Stock(t + (long)input.MinimumRemainingLife - 1),
            OnOrder = _onOrder,
            Backordered = _waiting,
        });
        if (quantity < 0)
            throw new InvalidOperationException("A replenishment rule asked for a negative quantity; it must return 0 or more.");
        if (quantity == 0)
            return 0;
        var time = input.LeadTimes is { } times ? times[_orders % times.Count] : input.LeadTime;
        _orders++;
        _onOrder += quantity;
        _due[t + time] = _due.GetValueOrDefault(t + time) + quantity;
        return quantity;
    }

    private void ServeWaiting(int t)
    {
        if (_waiting > 0)
            _waiting -= Take(t, _waiting);
    }

    private decimal Take(int t, decimal wanted)
    {
        var left = wanted;
        var lastNeeded = t + (long)input.MinimumRemainingLife - 1;
        for (var i = 0; i < _batches.Count && left > 0;)
        {
            if (_batches.GetKeyAtIndex(i) < lastNeeded)
            {
                i++;
                continue;
            }

            var taken = Math.Min(left, _batches.GetValueAtIndex(i));
            left -= taken;
            if (taken == _batches.GetValueAtIndex(i))
                _batches.RemoveAt(i);
            else
                _batches.SetValueAtIndex(i, _batches.GetValueAtIndex(i) - taken);
        }

        return wanted - left;
    }

    private decimal Stock(long usableUntil)
    {
        decimal sum = 0;
        for (var i = 0; i < _batches.Count; i++)
            if (_batches.GetKeyAtIndex(i) >= usableUntil)
                sum += _batches.GetValueAtIndex(i);
        return sum;
    }

    private void Add(long lastUsable, decimal quantity)
    {
        if (quantity > 0)
            _batches[lastUsable] = _batches.GetValueOrDefault(lastUsable) + quantity;
    }

    private sealed class Totals
    {
        private int _cycles;
        private int _good;

        public decimal Demand { get; set; }

        public decimal Served { get; set; }

        public decimal Lost { get; set; }

        public int StockoutPeriods { get; set; }

        public decimal StockPeriods { get; set; }

        public decimal BackorderPeriods { get; set; }

        public decimal Highest { get; set; }

        public decimal Waste { get; set; }

        public int Orders { get; set; }

        public decimal Ordered { get; set; }

        public decimal Received { get; set; }

        public void EndCycle(bool wentShort)
        {
            _cycles++;
            _good += wentShort ? 0 : 1;
        }

        public SimulationReport Report(int periods, decimal stock, decimal waiting, IReadOnlyList<SimulationPeriod> trace) => new()
        {
            Periods = periods,
            Demand = Demand,
            ServedAtOnce = Served,
            Lost = Lost,
            Cycles = _cycles,
            CyclesWithoutStockout = _good,
            StockoutPeriods = StockoutPeriods,
            StockPeriods = StockPeriods,
            BackorderPeriods = BackorderPeriods,
            HighestStock = Highest,
            Waste = Waste,
            Orders = Orders,
            Ordered = Ordered,
            Received = Received,
            FinalStock = stock,
            FinalBackorders = waiting,
            Trace = trace,
        };
    }
}
