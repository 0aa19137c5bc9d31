namespace Drp.Planning;

/// <summary>The lead time of a route with the calendars it is counted on, and its dates for every receipt bucket.</summary>
internal sealed class LeadPath
{
    private readonly LeadTime lead;
    private readonly DayCalendar shipping;
    private readonly DayCalendar transit;
    private readonly DayCalendar receiving;
    private readonly DayCalendar? cycle;

    public LeadPath(
        TimeAxis axis,
        LeadTime lead,
        DayCalendar shipping,
        DayCalendar transit,
        DayCalendar receiving,
        DayCalendar? cycle)
    {
        this.lead = lead;
        this.shipping = shipping;
        this.transit = transit;
        this.receiving = receiving;
        this.cycle = cycle;
        AlwaysShips = shipping.HasOpenWeekday && transit.HasOpenWeekday && receiving.HasOpenWeekday
            && (cycle is null || cycle.HasOpenWeekday);
        Receipt = new int[axis.Count];
        Need = new int[axis.Count];
        Ship = new int[axis.Count];
        ShipBucket = new int[axis.Count];
        for (int t = 0; t < axis.Count; t++)
        {
            Receipt[t] = receiving.OnOrBefore(axis.FirstDay(t));
            Need[t] = ShipFor(Receipt[t]);
            Ship[t] = OrderDay(Need[t]);
            ShipBucket[t] = Ship[t] < axis.AsOf ? -1 : axis.BucketOf(Ship[t]);
        }

        ReceiptStart = new int[axis.Count + 1];
        for (int t = 0, r = 0; t <= axis.Count; t++)
        {
            while (r < axis.Count && ShipBucket[r] < t)
            {
                r++;
            }

            ReceiptStart[t] = r;
        }
    }

    /// <summary>Per bucket: the day its receipt is due.</summary>
    public int[] Receipt { get; }

    /// <summary>Per bucket: the ship date before an order cycle moves it; validity is tested with it.</summary>
    public int[] Need { get; }

    /// <summary>Per bucket: the ship date, or <see cref="DayCalendar.None"/>.</summary>
    public int[] Ship { get; }

    /// <summary>Per bucket: the bucket it ships in, -1 when it would have to ship before the snapshot's date.</summary>
    public int[] ShipBucket { get; }

    /// <summary>
    /// Per bucket: the first bucket whose receipt ships in it or later, and at the end the number of buckets. Ship dates never
    /// fall as receipt dates rise, so what ships in bucket t is received in <c>[t] .. [t + 1]</c>.
    /// </summary>
    public int[] ReceiptStart { get; }

    /// <summary>Every receipt date has a ship date, also before the buckets.</summary>
    public bool AlwaysShips { get; }

    public bool HasCycle => cycle is not null;

    /// <summary>An open receiving day on or before a day.</summary>
    public int ReceiptOn(int day) => receiving.OnOrBefore(day);

    /// <summary>The ship date for a receipt date, before an order cycle moves it.</summary>
    public int ShipFor(int receipt)
    {
        int day = receiving.Back(receipt, lead.GoodsIn);
        day = receiving.Back(day, lead.Unloading);
        day = transit.Back(day, lead.Transit);
        day = shipping.Back(day, lead.Loading);
        day = shipping.Back(day, lead.OrderProcessing);
        return shipping.OnOrBefore(day);
    }

    /// <summary>The latest day on which the order cycle permits an order that ships by a day.</summary>
    public int OrderDay(int ship) => cycle is null ? ship : cycle.OnOrBefore(ship);

    /// <summary>The first day on or after a day on which the cycle permits an order, or without a cycle the source ships.</summary>
    public int FirstShipOnOrAfter(int day) => cycle is null ? shipping.OnOrAfter(day) : cycle.OnOrAfter(day);

    /// <summary>When goods that ship on a day can be used.</summary>
    public int ArrivalOf(int ship)
    {
        int day = shipping.Forward(shipping.OnOrAfter(ship), lead.OrderProcessing);
        day = shipping.Forward(day, lead.Loading);
        day = transit.Forward(day, lead.Transit);
        day = receiving.Forward(day, lead.Unloading);
        day = receiving.Forward(day, lead.GoodsIn);
        return receiving.OnOrAfter(day);
    }
}
