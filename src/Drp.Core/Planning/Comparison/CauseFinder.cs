using System.Collections.Immutable;
using NodaTime;

namespace Drp.Planning;

/// <summary>What differs between two records of a stocking point through the date of an order.</summary>
internal sealed class CauseFinder(BucketCalendar bucketsBefore, BucketCalendar bucketsAfter, PointRecord? before, PointRecord? after)
{
    public ImmutableArray<ChangeCause> Of(OrderMatch match)
    {
        if (before is null || after is null)
        {
            return [new ChangeCause { Kind = ChangeCauseKind.Point }];
        }

        LocalDate date = Earlier(match.Before?.Receipt, match.After?.Receipt);
        if (date >= bucketsBefore.End || date >= bucketsAfter.End)
        {
            return [new ChangeCause { Kind = ChangeCauseKind.Horizon }];
        }

        int was = Bucket(bucketsBefore, date), now = Bucket(bucketsAfter, date);
        var causes = ImmutableArray.CreateBuilder<ChangeCause>();
        Add(ChangeCauseKind.Requirements, Sum(after.GrossRequirements, now) - Sum(before.GrossRequirements, was));
        Add(ChangeCauseKind.Stock, after.OnHand - before.OnHand);
        Add(ChangeCauseKind.ScheduledReceipts, Sum(after.ScheduledReceipts, now) - Sum(before.ScheduledReceipts, was));
        Add(ChangeCauseKind.Expiry, Sum(after.Expired, now) - Sum(before.Expired, was));
        Add(ChangeCauseKind.SafetyStock, after.SafetyStock[now] - before.SafetyStock[was]);
        Add(
            ChangeCauseKind.OtherOrders,
            Sum(after.PlannedReceipts, now) - Own(match.After, bucketsAfter, now)
                - Sum(before.PlannedReceipts, was) + Own(match.Before, bucketsBefore, was));
        if (causes.Count == 0)
        {
            causes.Add(new ChangeCause { Kind = ChangeCauseKind.Rules });
        }

        return causes.ToImmutable();

        void Add(ChangeCauseKind kind, decimal quantity)
        {
            if (quantity != 0m)
            {
                causes.Add(new ChangeCause { Kind = kind, Quantity = quantity });
            }
        }
    }

    private static LocalDate Earlier(LocalDate? a, LocalDate? b) => a is { } x && b is { } y ? LocalDate.Min(x, y) : a ?? b ?? default;

    /// <summary>The bucket of a date; what is due before the buckets counts in the first.</summary>
    private static int Bucket(BucketCalendar buckets, LocalDate date) => Math.Max(0, buckets.IndexOf(date));

    private static decimal Sum(ImmutableArray<decimal> line, int through)
    {
        decimal sum = 0m;
        for (int t = 0; t <= through; t++)
        {
            sum += line[t];
        }

        return sum;
    }

    private static decimal Own(PlannedOrder? order, BucketCalendar buckets, int through) =>
        order is not null && Bucket(buckets, order.Receipt) <= through ? order.Quantity : 0m;
}
