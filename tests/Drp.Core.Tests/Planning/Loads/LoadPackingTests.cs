using CsCheck;

namespace Drp.Planning;

public class LoadPackingTests
{
    private static LoadSize Weight(long weight) => new() { Weight = weight };
    private static LoadSize Capacity(long weight) => new() { Weight = weight, Volume = LoadSize.Unlimited, Pallets = LoadSize.Unlimited };

    /// <summary>The golden case of load building: four rules over one teaching instance.</summary>
    internal static void AssertCase(GoldenCase c)
    {
        var pieces = c.Q4s("items_in_order");
        foreach (var (field, method) in new[]
        {
            ("next_fit_loads", PackingMethod.NextFit), ("first_fit_loads", PackingMethod.FirstFit),
            ("best_fit_loads", PackingMethod.BestFit), ("first_fit_decreasing_loads", PackingMethod.FirstFitDecreasing),
        })
        {
            var loads = new int[pieces.Length];
            var count = LoadPacking.Pack([.. pieces.Select(Weight)], Capacity(c.Q4("capacity")), method, loads);
            var sums = new long[count];
            for (var i = 0; i < pieces.Length; i++) sums[loads[i]] += pieces[i];
            Assert.Equal(GoldenCase.Quantities(c.Out.GetProperty(field)), sums);
        }
    }

    [Fact]
    public void Every_limit_binds_by_itself()
    {
        var capacity = new LoadSize { Weight = 100, Volume = 50, Pallets = LoadSize.Unlimited };
        LoadSize[] pieces = [new() { Weight = 60, Volume = 5 }, new() { Weight = 10, Volume = 30 }, new() { Weight = 30, Volume = 20 }];
        var loads = new int[3];
        Assert.Equal(2, LoadPacking.Pack(pieces, capacity, PackingMethod.FirstFitDecreasing, loads));

        // 60 % and 60 % of their tightest limits come first in the order given, then 40 %, which by volume fits only the first load.
        Assert.Equal([0, 0, 1], loads);
        Assert.Throws<ArgumentException>(() => LoadPacking.Pack([Weight(101)], capacity, PackingMethod.NextFit, new int[1]));
    }

    [Fact]
    public void No_load_is_overfull_and_first_fit_decreasing_stays_within_its_bound() =>
        Gen.Long[1, 100].Array[0, 40].Sample(weights =>
        {
            var loads = new int[weights.Length];
            foreach (var method in Enum.GetValues<PackingMethod>())
            {
                var count = LoadPacking.Pack([.. weights.Select(Weight)], Capacity(100), method, loads);
                var sums = new long[count];
                for (var i = 0; i < weights.Length; i++) sums[loads[i]] += weights[i];
                if (sums.Any(s => s is 0 or > 100)) return false;

                // Any two neighbours together exceed a load, so there are fewer than 2·total/capacity + 1.
                if (count > 2 * weights.Sum() / 100 + 1) return false;
            }

            return true;
        });
}
