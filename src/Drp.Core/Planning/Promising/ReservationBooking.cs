namespace Drp.Planning;

/// <summary>Books the parts of a promise as they stand.</summary>
internal static class ReservationBooking
{
    public static void Book(PromiseContext context, PromiseState state, PromiseRequest request, IEnumerable<PromisePart> parts)
    {
        if (request.Replaces is { } order)
        {
            foreach (PromiseCandidate candidate in context.Candidates(context.Run.Snapshot.IndexOfItem(request.Item), request))
            {
                if (context.PointAt(candidate.Item, request.Location) is var place and >= 0)
                {
                    new PointLedgers(context).Free(candidate.Item, place, state.Of(candidate.Item, place), order);
                }
            }
        }

        foreach (PromisePart part in parts)
        {
            int item = context.Run.Snapshot.IndexOfItem(part.Item);
            int point = item < 0 ? -1 : context.PointAt(item, request.Location);
            if (point < 0 || !Q4.TryFrom(part.Quantity, out long quantity))
            {
                throw new ArgumentException($"A reservation holds {part.Item} at {request.Location}, which the plan does not know.", nameof(parts));
            }

            Book(context, state, request, part, item, point, quantity);
        }
    }

    private static void Book(
        PromiseContext context, PromiseState state, PromiseRequest request, PromisePart part, int item, int point, long quantity)
    {
        PointLedger ledger = state.Of(item, point);
        int day = context.DayOf(DayNumber.Of(part.Date));
        if (part.Source == PromiseSource.Available)
        {
            ledger.TakeAvailable(day, quantity, request.MinimumRemainingLifeDays);
        }
        else
        {
            new SupplyOffers(context, state, item, canProcure: true).Take(new SupplyOffer(0, quantity, [.. part.Steps.Select(s => Step(context, item, s))]));
            ledger.TakePlanned(day, quantity);
        }

        if (part.Source is PromiseSource.Available or PromiseSource.Planned
            && request.CustomerClass is { } customerClass && ledger.Quotas.TryGetValue(customerClass, out DayFlow? quota))
        {
            quota.Add(day, -quantity);
        }
    }

    private static OfferStep Step(PromiseContext context, int item, PromiseStep step)
    {
        int route = -1;
        for (int r = 0; r < context.Run.Snapshot.Routes.Length; r++)
        {
            route = string.Equals(context.Run.Snapshot.Routes[r].Code, step.Route, StringComparison.Ordinal) ? r : route;
        }

        int to = context.PointAt(item, step.To);
        int ship = Math.Max(DayNumber.Of(step.Ship), context.Axis.AsOf);
        _ = Q4.TryFrom(step.Quantity, out long quantity);
        return route >= 0 && to >= 0 && ship < context.Axis.Horizon
            ? new OfferStep(
                to,
                context.Run.Snapshot.Routes[route] is Lane ? context.PointAt(item, step.From) : -1,
                route,
                ship,
                DayNumber.Of(step.Receipt),
                quantity)
            : throw new ArgumentException($"A reservation ships by {step.Route} to {step.To}, which the plan does not know.", nameof(step));
    }
}
