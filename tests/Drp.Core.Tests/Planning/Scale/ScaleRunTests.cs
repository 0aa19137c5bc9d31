using System.Security.Cryptography;
using Drp.ScaleRun;

namespace Drp.Planning;

public sealed class ScaleRunTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("drp-scale-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>SHA-256 over all files by name, as gen_network.py wrote them with the same arguments.</summary>
    [Theory]
    [InlineData(3, 7, 5, 2, 20, false, 0, "ced2d03491c0afb050dd8864eebbc1a980c7b6c416fa7c2cc42df9a563eca65d")]
    [InlineData(9, 12, 15, 4, 60, true, 40, "06a0b74134e2d2c7a5f95a196e605b5149344d19929a19802b04f171f7d7e80c")]
    public void Generator_writes_the_bytes_of_the_python_script(
        int seed, int items, int stores, int regions, int weeks, bool any, int dcDemand, string expected)
    {
        Write(new NetworkShape
        {
            Seed = seed,
            Items = items,
            Stores = stores,
            Regions = regions,
            Weeks = weeks,
            LanesForAnyItem = any,
            DcDemand = dcDemand,
        });

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        Assert.Equal(expected, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    [Fact]
    public void Network_read_from_files_is_the_one_made_in_memory()
    {
        var shape = new NetworkShape { Items = 6, Stores = 5, Regions = 2, Weeks = 12, Seed = 4, DcDemand = 50 };
        Write(shape);

        Assert.Equal(SnapshotSource.Make(shape, daily: true, null).Fingerprint, SnapshotSource.Make(shape, daily: true, folder).Fingerprint);
    }

    [Theory]
    [InlineData(1, 20, 15, 4, false)]
    [InlineData(2, 13, 7, 3, true)]
    [InlineData(5, 1, 1, 1, false)]
    public void Daily_orders_are_those_of_an_exact_date_planner(int seed, int items, int stores, int regions, bool any)
    {
        var shape = new NetworkShape
        {
            Seed = seed,
            Items = items,
            Stores = stores,
            Regions = regions,
            Weeks = 17,
            LanesForAnyItem = any,
            DcDemand = 30,
        };
        var exact = new ExactDatePlanner(shape.Start, shape.Start.PlusWeeks(shape.Weeks));
        NetworkGenerator.Run(shape, exact);
        Plan plan = new Planner().Plan(SnapshotSource.Make(shape, daily: true, null), new PlanOptions { Constrained = false });
        string file = Path.Combine(folder, "orders.csv");

        OrderFile.Write(file, plan, PlanKind.Unconstrained);

        Assert.Equal(exact.Orders().Prepend("item,from,to,quantity,ship,due"), File.ReadLines(file));
    }

    [Fact]
    public void Checksum_sees_every_order()
    {
        var shape = new NetworkShape { Items = 4, Stores = 3, Regions = 1, Weeks = 8 };
        Plan plan = new Planner().Plan(SnapshotSource.Make(shape, daily: false, null), new PlanOptions { Constrained = false });
        ulong before = OrderChecksum.Of(plan, PlanKind.Unconstrained);

        plan.Blocks[^1].Unconstrained.OrderQuantity[^1]++;

        Assert.NotEqual(before, OrderChecksum.Of(plan, PlanKind.Unconstrained));
    }

    [Fact]
    public void Net_change_gives_the_orders_of_a_full_plan()
    {
        PlanningSnapshot snapshot = SnapshotSource.Make(new NetworkShape { Items = 40 }, daily: false, null);
        var options = new PlanOptions { Constrained = false };

        Dictionary<string, object?> result = NetChangeRun.Run(new Planner().Plan(snapshot, options), snapshot, options, 5m);

        Assert.Equal((2, true, true), (result["net_change_items"], result["same_orders"], result["same_id"]));
    }

    [Fact]
    public void Unknown_options_are_refused()
    {
        Assert.Throws<ArgumentException>(() => RunOptions.Parse(["--speed", "1"]));
        Assert.Throws<ArgumentException>(() => RunOptions.Parse(["--items"]));
        Assert.Throws<ArgumentException>(() => RunOptions.Parse(["--buckets", "month"]));
        Assert.True(RunOptions.Parse(["--buckets", "day", "--items", "7"]) is { Daily: true, Shape.Items: 7 });
    }

    private void Write(NetworkShape shape)
    {
        using var files = new CsvNetworkWriter(folder);
        NetworkGenerator.Run(shape, files);
    }
}
