using Drp.Items;
using Drp.Planning;
using NodaTime;

namespace Drp.Reference;

/// <summary>
/// Valid snapshots from a seed: lanes lead from a higher level to a lower one, quotas of a destination sum to 100 at
/// every date, no two routes of one destination and kind share a priority.
/// </summary>
public static class RandomSnapshots
{
    public static PlanningSnapshot Create(int seed, RandomKnobs? knobs = null)
    {
        knobs ??= RandomKnobs.All;
        var dice = new Dice(seed);
        var start = new LocalDate(2026, 1, 1).PlusDays(dice.Between(0, 40));
        BucketCalendar buckets = Buckets(dice, knobs, ref start, out LocalDate asOf);
        var network = new RandomNetwork(dice, knobs, asOf, buckets);
        var builder = new PlanningSnapshotBuilder(asOf, buckets);
        network.AddTo(builder);
        new RandomRows(dice, knobs, network, asOf, buckets).AddTo(builder);
        return builder.Build();
    }

    /// <summary>Options to go with a seed: fences and consumption windows.</summary>
    public static PlanOptions Options(int seed, RandomKnobs? knobs = null)
    {
        knobs ??= RandomKnobs.All;
        var dice = new Dice(unchecked(seed * 31) + 7);
        var options = new PlanOptions();
        if (knobs.Consumption)
        {
            options.Consumption = Window(dice);
            options.ConsumptionByGroup = new Dictionary<string, ConsumptionOptions>(StringComparer.Ordinal)
            {
                ["G1"] = Window(dice),
            };
        }

        if (knobs.Fences && dice.OneIn(3))
        {
            options.Fences = new PlanningFences
            {
                DemandDays = dice.Between(0, 10),
                FrozenDays = dice.OneIn(2) ? dice.Between(0, 6) : 0,
                PlanningDays = dice.Between(0, 14),
            };
        }

        return options;
    }

    private static ConsumptionOptions Window(Dice dice) => new()
    {
        BackwardDays = dice.Between(0, 7),
        ForwardDays = dice.Between(0, 7),
        CountOwnDay = dice.OneIn(2),
        CustomerForecastInsideTotal = dice.OneIn(2),
    };

    private static BucketCalendar Buckets(Dice dice, RandomKnobs knobs, ref LocalDate start, out LocalDate asOf)
    {
        asOf = start;
        int most = Math.Max(1, knobs.MaximumBuckets);
        switch (dice.Between(0, 2))
        {
            case 0:
                return BucketCalendar.Daily(start, dice.Between(1, most));
            case 1:
                asOf = start.PlusDays(dice.Between(0, 6));
                return BucketCalendar.Weekly(start, dice.Between(1, most));
            default:
                int days = dice.Between(0, most / 2), weeks = dice.Between(0, most / 4), months = dice.Between(1, 1 + (most / 8));
                if (days == 0)
                {
                    BucketCalendar coarse = BucketCalendar.Telescoping(start, 0, weeks, months);
                    asOf = start.PlusDays(dice.Between(0, coarse.Buckets[0].Days - 1));
                    return coarse;
                }

                return BucketCalendar.Telescoping(start, days, weeks, months);
        }
    }
}

/// <summary>Throws dice, the same for the same seed.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int low, int high) => high <= low ? low : random.Next(low, high + 1);

    public bool OneIn(int n) => random.Next(n) == 0;

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>A quantity at a scale, up to a maximum.</summary>
    public decimal Quantity(int scale, int maximum)
    {
        decimal step = 1m;
        for (int i = 0; i < scale; i++)
        {
            step /= 10m;
        }

        return OneIn(3) ? Between(1, maximum) : Math.Max(step, Between(1, (int)(maximum / step)) * step);
    }
}
