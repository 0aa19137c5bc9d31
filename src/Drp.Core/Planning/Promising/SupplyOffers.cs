namespace Drp.Planning;

/// <summary>
/// What could be made, bought or moved to a point (of an old item only moved), by the earliest date: over each route of the most specific kind, with its
/// calendars, order cycle, lead time, lot rules, what its capacity still takes, and what the standing plan leaves free at the
/// place that ships, or what could be brought there in turn.
/// </summary>
internal sealed class SupplyOffers(PromiseContext context, PromiseState state, int item, bool canProcure)
{
    private readonly CompiledItem network = context.Network(item);

    private TimeAxis Axis => context.Axis;

    /// <summary>The earliest offer for a need; of several on one day the first by priority and code.</summary>
    public SupplyOffer? Best(int point, long need)
    {
        CompiledPoint to = network.Points[point];
        int from = Axis.AsOf + to.Fences.FrozenDays;
        SupplyOffer? best = null;
        int rank = -1;
        for (int a = 0; a < to.Arcs.Length; a++)
        {
            if (best is not null && to.Arcs[a].Rank != rank)
            {
                break;
            }

            SupplyOffer? offer = to.Arcs[a].From < 0 ? FromOutside(point, a, need, from) : FromPlace(point, a, need, from);
            if (offer is not null && (best is null || offer.Day < best.Day))
            {
                best = offer;
            }

            rank = offer is null ? rank : to.Arcs[a].Rank;
        }

        return best;
    }

    /// <summary>Takes an offer: what it ships and receives, and the capacity that it uses.</summary>
    public void Take(SupplyOffer offer)
    {
        foreach (OfferStep step in offer.Steps)
        {
            if (step.From >= 0)
            {
                state.Of(item, step.From).TakePlanned(context.DayOf(step.Ship), step.Quantity);
            }

            state.Of(item, step.To).Receive(context.DayOf(step.Receipt), step.Quantity);
            state.Use(step.Route, Axis.BucketOf(step.Ship), step.Quantity);
        }
    }

    private SupplyOffer? FromOutside(int point, int a, long need, int from)
    {
        CompiledArc arc = network.Points[point].Arcs[a];
        for (int ship = canProcure ? ShipOn(arc, from) : DayCalendar.None; ship != DayCalendar.None; ship = NextBucket(arc, ship))
        {
            long quantity = Fit(arc, need, long.MaxValue, ship);
            if (quantity > 0)
            {
                return Arrive(arc, point, ship, quantity, []);
            }
        }

        return null;
    }

    private SupplyOffer? FromPlace(int point, int a, long need, int from)
    {
        CompiledArc arc = network.Points[point].Arcs[a];
        SupplyOffer? there = FromStock(arc, point, need, from);
        if (Best(arc.From, arc.Lot.Apply(need).Total) is not { } upstream)
        {
            return there;
        }

        SupplyOffer? brought = null;
        for (int ship = ShipOn(arc, Math.Max(from, upstream.Day)); ship != DayCalendar.None && brought is null; ship = NextBucket(arc, ship))
        {
            long quantity = Fit(arc, need, upstream.Quantity, ship);
            brought = quantity > 0 ? Arrive(arc, point, ship, quantity, upstream.Steps) : null;
        }

        return there is null || (brought is not null && brought.Day < there.Day) ? brought : there;
    }

    /// <summary>What the standing plan leaves free at the shipping place, on the first day on which it makes a lot.</summary>
    private SupplyOffer? FromStock(CompiledArc arc, int point, long need, int from)
    {
        PointLedger source = state.Of(item, arc.From);
        for (int ship = ShipOn(arc, from); ship != DayCalendar.None; ship = ShipOn(arc, ship + 1))
        {
            long quantity = Fit(arc, need, Math.Max(0, source.PlannedOn(context.DayOf(ship))), ship);
            if (quantity > 0)
            {
                return Arrive(arc, point, ship, quantity, []);
            }
        }

        return null;
    }

    private SupplyOffer? Arrive(CompiledArc arc, int point, int ship, long quantity, IReadOnlyList<OfferStep> before)
    {
        int receipt = arc.Lead.ArrivalOf(ship);
        return receipt == DayCalendar.None || receipt >= Axis.Horizon
            ? null
            : new SupplyOffer(receipt, quantity, [.. before, new OfferStep(point, arc.From, arc.Route, ship, receipt, quantity)]);
    }

    /// <summary>The lot for a need, or as many whole multiples as there are and the capacity takes; 0 below the minimum.</summary>
    private long Fit(CompiledArc arc, long need, long has, int ship)
    {
        long room = arc.Capacity < 0
            ? long.MaxValue
            : Math.Max(0, arc.Capacity - context.PlannedUse(arc.Route, Axis.BucketOf(ship)) - state.Used(arc.Route, Axis.BucketOf(ship)));
        long most = Math.Min(has, room), lot = arc.Lot.Apply(need).Total;
        long quantity = lot <= most ? lot : ExactMath.FloorTo(most, Math.Max(arc.Lot.Multiple, network.Unit));
        return quantity >= arc.Lot.Minimum ? quantity : 0;
    }

    /// <summary>The first day on or after a day on which the route ships and is valid.</summary>
    private int ShipOn(CompiledArc arc, int day)
    {
        int ship = arc.Lead.FirstShipOnOrAfter(Math.Max(day, arc.ValidFrom));
        return ship != DayCalendar.None && ship <= arc.ValidTo && ship < Axis.Horizon ? ship : DayCalendar.None;
    }

    private int NextBucket(CompiledArc arc, int ship) =>
        Axis.BucketOf(ship) + 1 < Axis.Count ? ShipOn(arc, Axis.Start[Axis.BucketOf(ship) + 1]) : DayCalendar.None;
}
