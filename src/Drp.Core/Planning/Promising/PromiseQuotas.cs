using System.Collections.Immutable;
using NodaTime;

namespace Drp.Planning;

/// <summary>
/// Splits what can be promised into quotas of customer classes, without moving stock: what becomes free in each bucket is split by
/// itself. Pure and thread-safe.
/// </summary>
public static class PromiseQuotas
{
    /// <summary>Quotas for the classes, by bucket and class in the order given.</summary>
    /// <param name="availability">What can be promised.</param>
    /// <param name="buckets">The plan's time axis.</param>
    /// <param name="split">How to split; first come gives no quotas, so that only what is there limits a class.</param>
    /// <param name="classes">The classes, in the order in which fixed quantities are given and ties are broken.</param>
    /// <param name="itemScale">The item's decimal places, 0 to 4. Default 0.</param>
    /// <exception cref="ArgumentException">A key has more than four decimal places, or percentages exceed 100.</exception>
    public static IReadOnlyList<PromiseQuota> Split(
        Availability availability, BucketCalendar buckets, ClassSplit split, IReadOnlyList<ClassShare> classes, int itemScale = 0)
    {
        ArgumentNullException.ThrowIfNull(availability);
        ArgumentNullException.ThrowIfNull(buckets);
        ArgumentNullException.ThrowIfNull(classes);
        if (split == ClassSplit.FirstCome)
        {
            return [];
        }

        long[] keys = [.. classes.Select(static c => Scaled(c.Key))], left = [.. classes.Select(static c => Scaled(c.Used))];
        var quotas = ImmutableArray.CreateBuilder<PromiseQuota>();
        var parts = new long[classes.Count];
        decimal before = 0m;
        for (int t = 0; t < availability.Cumulative.Length; t++)
        {
            long free = ExactMath.FloorTo(Scaled(Math.Max(0m, availability.Cumulative[t] - before)), Q4.Unit(itemScale));
            before = Math.Max(before, availability.Cumulative[t]);
            ClassQuotas.Split(split, free, keys, Q4.Unit(itemScale), parts);
            for (int i = 0; i < parts.Length; i++)
            {
                if (split == ClassSplit.FixedQuantity)
                {
                    keys[i] -= parts[i];
                }

                if (parts[i] > 0)
                {
                    quotas.Add(Quota(availability, buckets.Buckets[t].Start, classes[i], parts[i], ref left[i]));
                }
            }
        }

        return quotas.ToImmutable();
    }

    /// <summary>The quotas with what is not used taken back where the class gives it back; elsewhere they stay reserved.</summary>
    /// <param name="quotas">The quotas.</param>
    /// <param name="classes">The classes; those that are not named keep theirs.</param>
    public static IReadOnlyList<PromiseQuota> ReturnUnused(IReadOnlyList<PromiseQuota> quotas, IReadOnlyList<ClassShare> classes)
    {
        ArgumentNullException.ThrowIfNull(quotas);
        ArgumentNullException.ThrowIfNull(classes);
        HashSet<string> returning = [.. classes.Where(static c => c.ReturnsUnused).Select(static c => c.CustomerClass)];
        return [.. quotas.Select(q => returning.Contains(q.CustomerClass) ? q with { Quantity = q.Used } : q)];
    }

    private static PromiseQuota Quota(Availability availability, LocalDate from, ClassShare share, long quantity, ref long used)
    {
        long taken = Math.Min(used, quantity);
        used -= taken;
        return new PromiseQuota
        {
            Item = availability.Item,
            Location = availability.Location,
            CustomerClass = share.CustomerClass,
            From = from,
            Quantity = Q4.ToDecimal(quantity),
            Used = Q4.ToDecimal(taken),
        };
    }

    private static long Scaled(decimal quantity) => Q4.TryFrom(quantity, out long scaled)
        ? scaled
        : throw new ArgumentException($"{quantity} has more than four decimal places.", nameof(quantity));
}
