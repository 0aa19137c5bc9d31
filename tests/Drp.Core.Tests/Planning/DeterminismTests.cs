using Drp.Reference;

namespace Drp.Planning;

/// <summary>The same snapshot and options give the same plan to the byte.</summary>
public class DeterminismTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Threads_and_the_order_of_rows_change_no_byte(int seed)
    {
        PlanningSnapshot snapshot = RandomSnapshots.Create(seed);
        PlanOptions options = RandomSnapshots.Options(seed);
        options.MaxThreads = 1;
        byte[] expected = Bytes(new Planner().Plan(snapshot, options));
        options.MaxThreads = 2;

        Assert.Equal(expected, Bytes(new Planner().Plan(snapshot, options)));
        Assert.Equal(expected, Bytes(new Planner().Plan(Reversed(snapshot), options)));
    }

    private static byte[] Bytes(Plan plan)
    {
        using var stream = new MemoryStream();
        PlanJson.Write(plan, stream);
        return stream.ToArray();
    }

    private static PlanningSnapshot Reversed(PlanningSnapshot snapshot)
    {
        var builder = new PlanningSnapshotBuilder(snapshot.AsOf, snapshot.Buckets);
        foreach (ScheduledSupply row in snapshot.Supplies.Reverse())
        {
            builder.Add(row);
        }

        foreach (ForecastDemand row in snapshot.Forecasts.Reverse())
        {
            builder.Add(row);
        }

        foreach (SalesOrderDemand row in snapshot.SalesOrders.Reverse())
        {
            builder.Add(row);
        }

        foreach (StockBatch row in snapshot.Stock.Reverse())
        {
            builder.Add(row);
        }

        foreach (StockingPoint row in snapshot.Points.Reverse())
        {
            builder.Add(row);
        }

        foreach (SupplyRoute row in snapshot.Routes.Reverse())
        {
            builder.Add(row);
        }

        foreach (MeansOfTransport row in snapshot.Transports.Reverse())
        {
            builder.Add(row);
        }

        foreach (WorkingCalendar row in snapshot.Calendars.Reverse())
        {
            builder.Add(row);
        }

        foreach (Location row in snapshot.Locations.Reverse())
        {
            builder.Add(row);
        }

        foreach (Items.Item row in snapshot.Items.Reverse())
        {
            builder.Add(row);
        }

        return builder.Build();
    }
}
