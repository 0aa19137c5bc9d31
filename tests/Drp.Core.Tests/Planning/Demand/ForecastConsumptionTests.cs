using CsCheck;
using static Drp.Planning.ForecastConsumptionCases;

namespace Drp.Planning;

public class ForecastConsumptionTests
{
    // Weeks that begin on Monday, day 0; Saturday and Sunday are closed.
    private static readonly int[] Weeks = [0, 7, 14, 21, 28];
    private static bool Open(int day) => ((day % 7) + 7) % 7 < 5;

    [Fact]
    public void Own_bucket_then_backward_nearest_first_then_forward()
    {
        // The worked example of docs/planning/forecast-consumption.md.
        var window = ConsumptionWindow.Of(16, 5, 5, false, Open);
        var run = new Run(Weeks, [40, 30, 20, 50], [16], [100], [window.From], [window.To]);
        Assert.Equal([40L, 0, 0, 0], run.Remaining);
        Assert.Equal(0, run.Unconsumed[0]);
        Assert.Equal([(2, 20L), (1, 30L), (3, 50L)], run.Steps.Select(s => (s.Bucket, s.Quantity)));
        Assert.Equal([0L, 0, 100, 0], run.Orders);
    }

    [Fact]
    public void A_backward_bucket_is_in_the_window_by_its_last_day_a_forward_one_by_its_first()
    {
        // Monday 14: the last day of week 1 is Sunday 13. One working day back is Friday 11, so Sunday is inside.
        Assert.Equal(11, ConsumptionWindow.Of(14, 1, 0, false, Open).From);
        Assert.Equal([40L, 20, 0, 50], new Run(Weeks, [40, 30, 20, 50], [14], [30], [11], [14]).Remaining);

        // Wednesday 16: week 1 ends before the second working day back (Monday 14), so it is outside; with three it is inside.
        Assert.Equal([40L, 30, 0, 50], new Run(Weeks, [40, 30, 20, 50], [16], [30], [ConsumptionWindow.Of(16, 2, 0, false, Open).From], [16]).Remaining);
        Assert.Equal([40L, 20, 0, 50], new Run(Weeks, [40, 30, 20, 50], [16], [30], [ConsumptionWindow.Of(16, 3, 0, false, Open).From], [16]).Remaining);

        // Friday 18 forward: Monday 21 is one working day ahead.
        Assert.Equal(21, ConsumptionWindow.Of(18, 0, 1, false, Open).To);
        Assert.Equal([40L, 30, 0, 40], new Run(Weeks, [40, 30, 20, 50], [18], [30], [18], [21]).Remaining);
    }

    [Fact]
    public void The_own_day_counts_by_option_and_only_if_it_is_open()
    {
        Assert.Equal((16, 16), (ConsumptionWindow.Of(16, 1, 0, true, Open).From, ConsumptionWindow.Of(16, 0, 1, true, Open).To));
        Assert.Equal(15, ConsumptionWindow.Of(16, 2, 0, true, Open).From);
        Assert.Equal(18, ConsumptionWindow.Of(19, 1, 0, true, Open).From);
    }

    [Fact]
    public void Over_consumption_stays_demand()
    {
        var run = new Run(Weeks, [10, 10, 10, 10], [8], [35]);
        Assert.Equal(25, run.Unconsumed[0]);
        Assert.Equal(35 + 30, run.Orders.Sum() + run.Forecast.Sum());
    }

    [Fact]
    public void Past_orders_count_at_as_of_and_past_forecast_for_nothing()
    {
        var run = new Run(Weeks, [40, 30, 20, 50], [3, 9], [10, 5], [0, 0], [0, 0], asOf: 8);
        Assert.Equal([0L, 15, 20, 50], run.Remaining);
        Assert.Equal([0L, 15, 0, 0], run.Orders);
        Assert.Equal([0L, 15, 20, 50], run.Forecast);
    }

    [Fact]
    public void Inside_the_demand_fence_there_are_orders_only()
    {
        var run = new Run(Weeks, [40, 30, 20, 50], [1, 9], [10, 5], fence: 10);
        Assert.Equal([10L, 5, 0, 0], run.Orders);
        Assert.Equal([0L, 0, 20, 50], run.Forecast);
    }

    [Fact]
    public void A_customers_order_consumes_its_own_forecast_first_and_then_the_general_one()
    {
        var general = new long[4];
        ForecastConsumption.GeneralForecast([40, 30, 20, 50], [15, 0, 25, 0, 5, 5, 0, 0], true, general);
        Assert.Equal([20L, 25, 0, 50], general);
        ForecastConsumption.GeneralForecast([40, 30, 20, 50], [15, 0, 25, 0], false, general);
        Assert.Equal([40L, 30, 20, 50], general);

        long[] layers = [20, 25, 0, 50, 15, 0, 25, 0, 5, 5, 0, 0];
        var run = new Run(Weeks, layers, [1, 2, 3], [18, 4, 2], layers: [1, -1, 2]);
        Assert.Equal([13L, 25, 0, 50, 0, 0, 25, 0, 3, 5, 0, 0], run.Remaining);
    }

    [Fact]
    public void Orders_behind_the_horizon_take_no_part()
    {
        var run = new Run(Weeks, [40, 30, 20, 50], [28], [10], [0], [40]);
        Assert.Equal([40L, 30, 20, 50], run.Remaining);
        Assert.Equal(0, run.Orders.Sum());
    }

    [Fact]
    public void Consumption_conserves_quantities_and_keeps_to_the_windows() =>
        (from forecast in Gen.Long[0, 50].Array[12]
         from days in Gen.Int[-5, 90].Array[0, 20]
         from quantities in Gen.Long[0, 60].Array[20]
         from back in Gen.Int[0, 12]
         from forth in Gen.Int[0, 12]
         from nearest in Gen.Bool
         select (forecast, days: days.Order().ToArray(), quantities, back, forth, nearest)).Sample((forecast, days, quantities, back, forth, nearest) =>
        {
            int[] starts = [.. Enumerable.Range(0, 13).Select(w => w * 7)];
            var open = quantities[..days.Length];
            var windows = days.Select(d => ConsumptionWindow.Of(Math.Max(0, d), back, forth, false, Open)).ToArray();
            var run = new Run(starts, forecast, days, open, [.. windows.Select(w => w.From)], [.. windows.Select(w => w.To)], nearest: nearest);
            var taken = run.Steps.Sum(s => s.Quantity);
            if (forecast.Sum() - run.Remaining.Sum() != taken || open.Sum() - run.Unconsumed.Sum() != taken) return false;
            if (run.Remaining.Any(r => r < 0) || run.Unconsumed.Any(u => u < 0)) return false;

            // Demand is never less than orders, nor than forecast, and what an order left open its whole window could not give.
            foreach (var step in run.Steps)
            {
                var own = Math.Max(0, days[step.Order]) / 7;
                var last = step.Bucket * 7 + 6;
                if (step.Bucket < own && last < windows[step.Order].From) return false;
                if (step.Bucket > own && step.Bucket * 7 > windows[step.Order].To) return false;
            }

            for (var i = 0; i < days.Length; i++)
                if (run.Unconsumed[i] > 0 && days[i] < 84 && run.Remaining[Math.Max(0, days[i]) / 7] > 0) return false;
            return run.Orders.Sum() + run.Forecast.Sum() >= forecast.Sum();
        });
}
