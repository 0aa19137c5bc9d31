using System.Collections.Immutable;

namespace Drp.Planning;

/// <summary>
/// Finds the parts of one promise: again and again the earliest supply of any candidate, on one day the first candidate and
/// of it what is available before what is planned before what is new. What is taken is booked in the state.
/// </summary>
internal sealed class PromiseFinder(PromiseContext context, PromiseState state, PromiseRequest request, int item)
{
    /// <summary>More parts than anybody wants to deliver.</summary>
    private const int MostParts = 1_000;

    private readonly IReadOnlyList<PromiseCandidate> candidates = context.Candidates(item, request);
    private readonly int first = Math.Max(DayNumber.Of(request.Due), context.Axis.AsOf);
    private readonly int last = Math.Min(
        context.Axis.Horizon - 1, request.Latest is { } latest ? DayNumber.Of(latest) : int.MaxValue);

    private bool quotaBinds;

    public PromiseResult Find(long quantity)
    {
        if (request.Replaces is { } order)
        {
            FreeOrder(order);
        }

        var parts = new List<PromisePart>();
        long open = quantity;
        while (open > 0 && parts.Count < MostParts && Earliest(open) is { } found)
        {
            Take(found);
            parts.Add(PromiseTexts.Part(context, found));
            open -= found.Quantity;
        }

        return Result(parts, open);
    }

    private PromiseResult Result(List<PromisePart> parts, long open)
    {
        if (open == 0 && !request.AllowParts)
        {
            NodaTime.LocalDate whole = parts.Max(static p => p.Date);
            return new PromiseResult { Request = request, Parts = [.. parts.Select(p => p with { Date = whole })] };
        }

        var reasons = ImmutableArray.CreateBuilder<Fault>();
        string subject = $"{request.Item} at {request.Location}";
        if (open > 0)
        {
            reasons.Add(quotaBinds
                ? PromiseReasons.Quota(subject, request.CustomerClass!, Q4.ToDecimal(open))
                : PromiseReasons.NotThere(subject, Q4.ToDecimal(open), DayNumber.ToDate(Math.Max(first, last)), request.CapableToPromise));
            if (!request.AllowParts)
            {
                reasons.Add(PromiseReasons.NoParts(subject));
                parts.Clear();
            }
        }

        return new PromiseResult { Request = request, Parts = [.. parts], Reasons = reasons.ToImmutable() };
    }

    private FoundPart? Earliest(long open)
    {
        FoundPart? best = null;
        foreach (PromiseCandidate candidate in candidates)
        {
            int point = context.PointAt(candidate.Item, request.Location);
            if (point < 0)
            {
                continue;
            }

            long unit = context.Network(candidate.Item).Unit, wanted = ExactMath.FloorTo(open, unit);
            if (wanted <= 0)
            {
                continue;
            }

            foreach (FoundPart? part in (FoundPart?[])
                [Available(candidate, point, wanted, unit), Planned(candidate, point, wanted, unit), New(candidate, point, wanted)])
            {
                best = part is not null && (best is null || part.Day < best.Day) ? part : best;
            }
        }

        return best;
    }

    private FoundPart? Available(PromiseCandidate candidate, int point, long wanted, long unit)
    {
        PointLedger ledger = state.Of(candidate.Item, point);
        IEnumerable<int> days = ledger.Batches is null
            ? Enumerable.Range(first, Math.Max(0, last - first + 1))
            : ledger.Batches.Days().Select(d => d + context.Axis.AsOf).Append(first).Where(d => d >= first && d <= last).Distinct().Order();
        foreach (int day in days)
        {
            long free = ledger.AvailableOn(context.DayOf(day), request.MinimumRemainingLifeDays, unit);
            long quantity = Math.Min(wanted, Within(ledger, day, free, unit));
            if (quantity > 0)
            {
                return new FoundPart(candidate, point, day, quantity, PromiseSource.Available, null);
            }
        }

        return null;
    }

    private FoundPart? Planned(PromiseCandidate candidate, int point, long wanted, long unit)
    {
        if (!request.CapableToPromise)
        {
            return null;
        }

        PointLedger ledger = state.Of(candidate.Item, point);
        for (int day = first; day <= last; day++)
        {
            long free = ExactMath.FloorTo(Math.Max(0, ledger.OwnOn(context.DayOf(day))), unit);
            long quantity = Math.Min(wanted, Within(ledger, day, free, unit));
            if (quantity > 0)
            {
                return new FoundPart(candidate, point, day, quantity, PromiseSource.Planned, null);
            }
        }

        return null;
    }

    private FoundPart? New(PromiseCandidate candidate, int point, long wanted)
    {
        if (!request.CapableToPromise
            || new SupplyOffers(context, state, candidate.Item, candidate.CanProcure).Best(point, wanted) is not { } offer || offer.Day > last)
        {
            return null;
        }

        return new FoundPart(
            candidate,
            point,
            Math.Max(first, offer.Day),
            Math.Min(wanted, offer.Quantity),
            offer.IsMove ? PromiseSource.Move : PromiseSource.Procure,
            offer);
    }

    /// <summary>What the class's quota leaves of a free quantity.</summary>
    private long Within(PointLedger ledger, int day, long free, long unit)
    {
        long quota = ledger.QuotaOn(context.DayOf(day), request.CustomerClass);
        quotaBinds |= free > quota;
        return quota >= free ? free : ExactMath.FloorTo(quota, unit);
    }

    private void Take(FoundPart found)
    {
        int day = context.DayOf(found.Day);
        PointLedger ledger = state.Of(found.Candidate.Item, found.Point);
        switch (found.Source)
        {
            case PromiseSource.Available:
                ledger.TakeAvailable(day, found.Quantity, request.MinimumRemainingLifeDays);
                break;
            case PromiseSource.Planned:
                ledger.TakePlanned(day, found.Quantity);
                break;
            default:
                new SupplyOffers(context, state, found.Candidate.Item, canProcure: true).Take(found.Offer!);
                ledger.TakePlanned(day, found.Quantity);
                return;
        }

        if (request.CustomerClass is { } customerClass && ledger.Quotas.TryGetValue(customerClass, out DayFlow? quota))
        {
            quota.Add(day, -found.Quantity);
        }
    }

    private void FreeOrder(string order)
    {
        foreach (PromiseCandidate candidate in candidates)
        {
            int point = context.PointAt(candidate.Item, request.Location);
            if (point >= 0)
            {
                new PointLedgers(context).Free(candidate.Item, point, state.Of(candidate.Item, point), order);
            }
        }
    }
}

/// <summary>A part of a promise as it is found.</summary>
internal sealed record FoundPart(
    PromiseCandidate Candidate, int Point, int Day, long Quantity, PromiseSource Source, SupplyOffer? Offer);
