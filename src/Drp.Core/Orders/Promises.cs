using NodaTime;

namespace Drp.Orders;

/// <summary>
/// Available to promise by batches and receipts. Every commitment is given supply that serves it, each unit once, and a new
/// demand gets all that it can have without leaving one of them with less: so a promise never takes what another needs, today
/// or later. Pure and thread-safe.
/// </summary>
/// <remarks>
/// A demand is served by supply that is there by its ship date and lives long enough: by preference the latest receipt (what
/// is early stays for early demands), among equals the batch that expires first; a commitment moves to another unit where that
/// makes room (a maximum flow). Without expiry dates the result equals cumulative available to promise with look-ahead.
/// </remarks>
public static class Promises
{
    /// <summary>What can be promised.</summary>
    /// <param name="supply">Stock (dated today or before) and receipts, in any order.</param>
    /// <param name="commitments">What stands on it already, in any order; served by ship date, order and line.</param>
    /// <param name="quantity">What is asked for; above zero.</param>
    /// <param name="shipDate">The day by which it ships; a day before <paramref name="today"/> counts as today.</param>
    /// <param name="received">The day on which the customer receives it.</param>
    /// <param name="minimumRemainingLifeDays">Days of life left that day, at least.</param>
    /// <param name="today">Today.</param>
    public static PromiseAnswer Answer(
        IEnumerable<PromiseReceipt> supply,
        IEnumerable<OrderCommitment> commitments,
        decimal quantity,
        LocalDate shipDate,
        LocalDate received,
        int minimumRemainingLifeDays,
        LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(supply);
        ArgumentNullException.ThrowIfNull(commitments);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(quantity);
        var flow = new PromiseFlow(supply, today);
        foreach (var commitment in commitments
            .Where(static row => row.Promised > 0m)
            .OrderBy(static row => row.ShipDate)
            .ThenBy(static row => row.OrderId, StringComparer.Ordinal)
            .ThenBy(static row => row.Line))
        {
            flow.Give(flow.Add(commitment.ShipDate, commitment.RequestedDate, commitment.MinimumRemainingLifeDays), commitment.Promised);
        }

        var ship = LocalDate.Max(shipDate, today);
        int asked = flow.Add(ship, received, minimumRemainingLifeDays);
        decimal promised = flow.Give(asked, quantity);
        decimal rest = quantity - promised;
        var later = new List<PromiseReceipt>();
        foreach (var date in rest > 0m ? flow.DatesAfter(ship) : [])
        {
            flow.Postpone(asked, date, received.PlusDays(Period.DaysBetween(ship, date)));
            decimal part = flow.Give(asked, rest);
            if (part > 0m)
            {
                later.Add(new PromiseReceipt { Date = date, Quantity = part, Expiry = flow.ExpiryAt(asked, date) });
                rest -= part;
            }
        }

        return new PromiseAnswer { Quantity = promised, Later = later };
    }
}
