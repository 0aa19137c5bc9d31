using System.Globalization;
using System.Text.Json;

namespace Drp.Planning;

public class ForecastConsumptionCases(ITestOutputHelper output)
{
    [Fact]
    public void Golden_cases_of_forecast_consumption()
    {
        var table = new CaseTable(output);
        foreach (var c in GoldenCase.Load("forecast_consumption.json"))
        {
            switch (c.Text("method"))
            {
                case "percent_key":
                    table.Run(c, () =>
                    {
                        var forecast = c.Q4s("forecast_by_month");
                        var left = new long[forecast.Length];
                        ForecastConsumption.ReduceByPercent(forecast, c.Q4s("reduction_percent"), 1, left);
                        Assert.Equal(GoldenCase.Quantities(c.Out.GetProperty("open_forecast")), left);
                    });
                    break;
                case "same_period":
                    table.Run(c, () =>
                    {
                        var days = Enumerable.Range(0, 5).ToArray();
                        var run = new Run([.. days, 5], c.Q4s("forecast"), days, c.Q4s("orders"));
                        Assert.Equal(GoldenCase.Quantities(c.Out.GetProperty("open_forecast")), run.Remaining);
                    }, "windows of 0");
                    break;
                case "dynamic_period":
                    table.Run(c, () =>
                    {
                        // An entry owns the time up to the next one: it is a bucket.
                        var (starts, forecast) = Dated(c.In.GetProperty("forecast"));
                        var (days, quantities) = Dated(c.In.GetProperty("orders"));
                        var run = new Run([.. starts, 365], forecast, days, quantities);
                        Assert.Equal(Dated(c.Out.GetProperty("open_forecast")).Quantities, run.Remaining);
                        Assert.Equal(GoldenCase.ToQ4(c.Out.GetProperty("total_requirements").GetDecimal()), run.Orders.Sum() + run.Forecast.Sum());
                    }, "buckets from the entries' dates");
                    break;
                case "window_backward_then_forward":
                    table.Run(c, () =>
                    {
                        var run = Daily(c, false, c.In.GetProperty("backward_days").GetInt32(), c.In.GetProperty("forward_days").GetInt32());
                        foreach (var left in c.Out.GetProperty("open_forecast").EnumerateObject())
                            Assert.Equal(GoldenCase.ToQ4(left.Value.GetDecimal()), run.Remaining[Number(left.Name) - 1]);
                        Assert.Equal(GoldenCase.ToQ4(c.Out.GetProperty("unconsumed_order_quantity").GetDecimal()), run.Unconsumed.Sum());
                    });
                    break;
                case "closest_date_first_no_limit":
                    table.Run(c, () =>
                    {
                        var forecast = new long[365];
                        foreach (var entry in c.In.GetProperty("forecast").EnumerateObject())
                            forecast[Day(entry.Name)] = GoldenCase.ToQ4(entry.Value.GetDecimal());
                        var order = c.In.GetProperty("orders")[0];
                        var run = new Run(
                            [.. Enumerable.Range(0, 366)], forecast, [Day(order.GetProperty("date").GetString()!)],
                            [GoldenCase.ToQ4(order.GetProperty("quantity").GetDecimal())], [0], [364], nearest: true);
                        foreach (var left in c.Out.GetProperty("open_forecast").EnumerateObject())
                            Assert.Equal(GoldenCase.ToQ4(left.Value.GetDecimal()), run.Remaining[Day(left.Name)]);
                    }, "option NearestOfBoth");
                    break;
                case "periodic_bucket":
                    table.Run(c, () =>
                    {
                        // One period that begins on day 2 and holds day 12; the forecast is dated by its first day.
                        var run = new Run([2, 22], [20_0000], [12], [25_0000]);
                        Assert.Equal(0, run.Remaining[0]);
                        Assert.Equal(GoldenCase.ToQ4(c.Out.GetProperty("consumed").GetDecimal()), run.Steps.Sum(s => s.Quantity));
                        var over = c.Out.GetProperty("overconsumption")[0];
                        Assert.Equal(GoldenCase.ToQ4(over.GetProperty("quantity").GetDecimal()), run.Unconsumed[0]);
                        Assert.Equal(25_0000, run.Orders[0]);
                    });
                    break;
                case "alphanumeric_order_within_set":
                    table.Run(c, () =>
                    {
                        var layers = c.In.GetProperty("forecasts").EnumerateArray().Select(f => GoldenCase.ToQ4(f[1].GetDecimal())).ToArray();
                        var run = new Run([0, 1], layers, [0], [c.Q4("order_quantity")]);
                        Assert.Equal(GoldenCase.Quantities(c.Out.GetProperty("open_forecast")), run.Remaining);
                    }, "forecasts of a set as layers in code order");
                    break;
                case "window_backward":
                    table.Run(c, () =>
                    {
                        var order = c.In.GetProperty("orders")[0];
                        var window = ConsumptionWindow.Of(order.GetProperty("day").GetInt32(), c.In.GetProperty("window_days_including_order_day").GetInt32(), 0, true, _ => true);
                        var run = new Run(
                            [.. Enumerable.Range(1, 8)], [.. Enumerable.Repeat(c.Q4("forecast_per_day"), 7)], [3],
                            [GoldenCase.ToQ4(order.GetProperty("quantity").GetDecimal())], [window.From], [window.To]);
                        Assert.Equal(GoldenCase.ToQ4(c.Out.GetProperty("consumed").GetDecimal()), run.Steps.Sum(s => s.Quantity));
                        Assert.Equal(GoldenCase.ToQ4(c.Out.GetProperty("total_demand").GetDecimal()), run.Orders.Sum() + run.Forecast.Sum());
                    }, "option CountOwnDay");
                    break;
                default:
                    table.Run(c, () => Assert.Fail("unknown method"));
                    break;
            }
        }

        table.AssertNoFailure();
    }

    private static Run Daily(GoldenCase c, bool countOwnDay, int backward, int forward)
    {
        var forecast = new long[5];
        foreach (var entry in c.In.GetProperty("forecast").EnumerateObject())
            forecast[Number(entry.Name) - 1] = GoldenCase.ToQ4(entry.Value.GetDecimal());
        var orders = c.In.GetProperty("orders").EnumerateArray().ToArray();
        var days = orders.Select(o => o.GetProperty("day").GetInt32()).ToArray();
        var windows = days.Select(d => ConsumptionWindow.Of(d, backward, forward, countOwnDay, _ => true)).ToArray();
        return new Run(
            [.. Enumerable.Range(1, 6)], forecast, days, [.. orders.Select(o => GoldenCase.ToQ4(o.GetProperty("quantity").GetDecimal()))],
            [.. windows.Select(w => w.From)], [.. windows.Select(w => w.To)]);
    }

    private static (int[] Days, long[] Quantities) Dated(JsonElement entries) => (
        [.. entries.EnumerateArray().Select(e => Day(e[0].GetString()!))],
        [.. entries.EnumerateArray().Select(e => GoldenCase.ToQ4(e[1].GetDecimal()))]);

    private static int Day(string monthDay) => DateOnly.ParseExact("2009-" + monthDay, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayOfYear - 1;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A run over plain arrays, from day 0 or the first bucket.</summary>
    public sealed class Run
    {
        public Run(
            int[] starts, long[] forecast, int[] days, long[] quantities, int[]? from = null, int[]? to = null,
            int[]? layers = null, bool nearest = false, int? asOf = null, int fence = int.MinValue)
        {
            var input = new ConsumptionInput
            {
                BucketStarts = starts,
                AsOf = asOf ?? starts[0],
                Forecast = forecast,
                OrderDays = days,
                OrderQuantities = quantities,
                OrderLayers = layers,
                WindowFrom = from,
                WindowTo = to,
                NearestOfBoth = nearest,
            };
            Remaining = new long[forecast.Length];
            Unconsumed = new long[days.Length];
            ForecastConsumption.Consume(input, Remaining, Unconsumed, Steps);
            Orders = new long[starts.Length - 1];
            Forecast = new long[starts.Length - 1];
            ForecastConsumption.IndependentDemand(input, Remaining, fence, Orders, Forecast);
        }

        public long[] Remaining { get; }
        public long[] Unconsumed { get; }
        public List<ConsumedForecast> Steps { get; } = [];
        public long[] Orders { get; }
        public long[] Forecast { get; }
    }
}
