using System.Buffers;

namespace Drp.Planning;

/// <summary>
/// Runs a demand-driven buffer day by day and gives its orders. Pure, exact and thread-safe.
/// </summary>
/// <remarks>
/// On each day receipts arrive first; then net flow = on hand + on order − qualified demand, where qualified demand is what is
/// past due, today's demand and each spike inside the horizon, whole. At or below the top of yellow an order brings net flow
/// up to the top of green, through the lot modifiers. Then demand is served; what stock can't serve is past due.
/// </remarks>
public static class BufferSimulation
{
    /// <summary>Simulates the horizon.</summary>
    /// <param name="input">The buffer, its stock, demand and receipts.</param>
    /// <param name="orders">Receives the quantity ordered on each day.</param>
    /// <param name="netFlow">Receives net flow on each day before ordering, or empty.</param>
    /// <param name="onHand">Receives stock at the end of each day, or empty.</param>
    /// <param name="pastDue">Receives what is past due at the end of each day, or empty.</param>
    /// <exception cref="ArgumentException">Lengths don't fit, or an order would arrive before it is placed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A negative quantity.</exception>
    public static void Run(in BufferInput input, Span<long> orders, Span<long> netFlow = default, Span<long> onHand = default, Span<long> pastDue = default)
    {
        var days = input.Demand.Length;
        Check(input, orders, netFlow, onHand, pastDue);
        var rented = ArrayPool<long>.Shared.Rent(Math.Max(1, days));
        try
        {
            var arriving = rented.AsSpan(0, days);
            input.Receipts.CopyTo(arriving);
            long stock = input.OnHand, late = input.PastDue, onOrder = ExactMath.Sum(input.Receipts), spikes = 0;
            for (var ahead = 1; ahead <= input.SpikeHorizon && ahead < days; ahead++) spikes += Spike(input, ahead);
            for (var day = 0; day < days; day++)
            {
                stock = checked(stock + arriving[day]);
                onOrder -= arriving[day];
                var flow = checked(stock + onOrder - late - input.Demand[day] - spikes);
                if (!netFlow.IsEmpty) netFlow[day] = flow;
                orders[day] = 0;
                if (flow <= input.Zones.TopOfYellow && input.Arrivals[day] >= 0)
                {
                    orders[day] = input.Modifiers.Apply(checked(input.Zones.TopOfGreen - flow)).Total;
                    var arrival = input.Arrivals[day];
                    if (arrival == day) stock = checked(stock + orders[day]);
                    else onOrder = checked(onOrder + orders[day]);
                    if (arrival > day && arrival < days) arriving[arrival] = checked(arriving[arrival] + orders[day]);
                }

                stock = checked(stock - late - input.Demand[day]);
                late = Math.Max(0, -stock);
                stock = Math.Max(0, stock);
                if (!onHand.IsEmpty) onHand[day] = stock;
                if (!pastDue.IsEmpty) pastDue[day] = late;

                // The window moves by a day: tomorrow's spike becomes tomorrow's demand, one more day comes into view.
                if (input.SpikeHorizon <= 0) continue;
                if (day + 1 < days) spikes -= Spike(input, day + 1);
                if ((long)day + 1 + input.SpikeHorizon < days) spikes = checked(spikes + Spike(input, day + 1 + input.SpikeHorizon));
            }
        }
        finally
        {
            ArrayPool<long>.Shared.Return(rented);
        }
    }

    private static long Spike(in BufferInput input, int day) => input.Demand[day] > input.SpikeThreshold ? input.Demand[day] : 0;

    private static void Check(in BufferInput input, Span<long> orders, Span<long> netFlow, Span<long> onHand, Span<long> pastDue)
    {
        var days = input.Demand.Length;
        if (input.Receipts.Length != days || input.Arrivals.Length != days || orders.Length != days)
            throw new ArgumentException("Every day needs its demand, receipts, arrival and order.", nameof(input));
        if ((!netFlow.IsEmpty && netFlow.Length != days) || (!onHand.IsEmpty && onHand.Length != days) || (!pastDue.IsEmpty && pastDue.Length != days))
            throw new ArgumentException("A result has one value per day, or none.", nameof(netFlow));
        ArgumentOutOfRangeException.ThrowIfNegative(input.PastDue, nameof(input));
        ArgumentOutOfRangeException.ThrowIfNegative(input.SpikeHorizon, nameof(input));
        for (var day = 0; day < days; day++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(input.Demand[day], nameof(input));
            ArgumentOutOfRangeException.ThrowIfNegative(input.Receipts[day], nameof(input));
            if (input.Arrivals[day] != -1 && input.Arrivals[day] < day)
                throw new ArgumentException("An order can't arrive before it is placed.", nameof(input));
        }
    }
}
