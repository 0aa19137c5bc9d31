using System.Collections.Immutable;

namespace Drp.Planning;

/// <summary>What can still be promised, bucket by bucket, from the ledger of a stocking point.</summary>
internal static class AvailabilityTable
{
    public static Availability Of(PromiseContext context, PromiseState state, int item, int point, string? customerClass)
    {
        TimeAxis axis = context.Axis;
        CompiledItem network = context.Network(item);
        DayFlow flow = state.Of(item, point).Available;
        long opening = network.Block.Opening(network.Points[point].Row);
        var receipts = new long[axis.Count];
        AddReceipts(context, item, point, receipts);
        var commitments = new long[axis.Count];
        for (int t = 0; t < axis.Count; t++)
        {
            commitments[t] = receipts[t] + (t == 0 ? opening : 0) - flow.Net(Day(axis, t), Day(axis, t + 1));
        }

        var projected = new long[axis.Count];
        var discrete = new long[axis.Count];
        var cumulative = new long[axis.Count];
        AvailableToPromise.Project(opening, receipts, commitments, projected);
        AvailableToPromise.Discrete(opening, receipts, commitments, discrete);
        AvailableToPromise.Cumulative(opening, receipts, commitments, cumulative);
        long[] allocated = [.. cumulative];
        if (customerClass is not null && state.Of(item, point).Quotas.TryGetValue(customerClass, out DayFlow? quota))
        {
            var granted = new long[axis.Count];
            for (int t = 0; t < axis.Count; t++)
            {
                granted[t] = quota.Net(Day(axis, t), Day(axis, t + 1));
            }

            AvailableToPromise.Allocated(cumulative, granted, new long[axis.Count], allocated);
        }

        return new Availability
        {
            Item = network.Item.Code,
            Location = context.LocationOf(item, point),
            CustomerClass = customerClass,
            OnHand = Q4.ToDecimal(opening),
            Receipts = Decimals(receipts),
            Commitments = Decimals(commitments),
            Projected = Decimals(projected),
            Discrete = Decimals(discrete),
            Cumulative = Decimals(cumulative),
            Allocated = Decimals(allocated),
        };
    }

    private static void AddReceipts(PromiseContext context, int item, int point, long[] receipts)
    {
        PlannedItem planned = context.Planned(item);
        ScheduledReceipts.Fill(planned.Item, point, context.Axis, receipts);
        foreach (PulledOrder order in context.Options.PlannedReceipts ? planned.Orders[point] : [])
        {
            receipts[context.Axis.BucketOfDue(order.Receipt)] += order.Quantity;
        }
    }

    private static int Day(TimeAxis axis, int bucket) => bucket == 0 ? 0 : axis.Start[bucket] - axis.AsOf;

    private static ImmutableArray<decimal> Decimals(long[] scaled) => [.. scaled.Select(Q4.ToDecimal)];
}
