namespace Drp.Forecasting;

public sealed class CleaningTests
{
    private static readonly Forecaster Subject = new();

    [Fact]
    public void Stock_out_periods_are_raised_to_the_neighbours_and_reported()
    {
        DemandSeries series = Flat(40, 100) with { StockOuts = [10, 39] };
        decimal[] sales = [.. series.Sales];
        (sales[10], sales[39]) = (20, 0);
        ForecastResult result = Subject.Forecast(series with { Sales = sales });

        Assert.Equal([10, 39], result.Cleaning.Changes.Select(c => c.Period));
        Assert.All(result.Cleaning.Changes, c => Assert.Equal((CleaningKind.StockOut, 100m), (c.Kind, c.Cleaned)));
        Assert.All(result.Forecast, value => Assert.Equal(100m, value, 2));
    }

    [Fact]
    public void A_stock_out_never_lowers_what_was_sold()
    {
        decimal[] sales = [.. Flat(40, 100).Sales];
        sales[20] = 130;
        ForecastResult result = Subject.Forecast(Flat(40, 100) with { Sales = sales, StockOuts = [20] });
        Assert.DoesNotContain(result.Cleaning.Changes, c => c.Kind == CleaningKind.StockOut);
    }

    [Fact]
    public void Promotions_leave_the_base_and_come_back_as_learned_uplift()
    {
        decimal[] sales = [.. Flat(60, 100).Sales];
        (sales[20], sales[40]) = (150, 170);
        DemandSeries series = Flat(60, 100) with
        {
            Sales = sales,
            Promotions = [At(20, "TV"), At(40, "TV"), At(62, "TV"), At(63, "Flyer")],
        };
        ForecastResult result = Subject.Forecast(series);

        PromotionUplift uplift = Assert.Single(result.Cleaning.Uplifts);
        Assert.Equal(("TV", 2), (uplift.Code, uplift.Periods));
        Assert.Equal(1.6, uplift.Factor, 6);
        Assert.Equal(100m, result.Forecast[0], 2);
        Assert.Equal(160m, result.Forecast[2], 2);
        Assert.Equal(60m, result.PromotionUplift[2], 2);
        Assert.Equal(100m, result.Forecast[3], 2);
    }

    [Fact]
    public void A_forecast_enters_a_snapshot_with_each_promotion_as_a_layer_of_its_own()
    {
        decimal[] sales = [.. Enumerable.Repeat(100m, 60)];
        (sales[20], sales[40], sales[30], sales[50]) = (150, 170, 110, 130);
        var series = new DemandSeries
        {
            Key = "A",
            Sales = sales,
            Start = new NodaTime.LocalDate(2024, 1, 1),
            Promotions =
            [
                new() { Period = 20, Code = "TV" }, new() { Period = 40, Code = "TV" }, new() { Period = 62, Code = "TV" },
                new() { Period = 30, Code = "NEWS" }, new() { Period = 50, Code = "NEWS" }, new() { Period = 62, Code = "NEWS" },
            ],
        };
        ForecastResult result = new Forecaster().Forecast(series, new ForecastOptions { Horizon = 4 });
        IReadOnlyList<Planning.ForecastDemand> rows = result.ToForecastDemand(series, "TEA", "D1");
        // TV sold 320 of 200 expected, NEWS 240: 60 and 20 on top of 100 in the third week.
        Assert.Equal(
            ["2025-02-24 100", "2025-03-03 100", "2025-03-10 100", "2025-03-17 100", "2025-03-10 20 NEWS", "2025-03-10 60 TV"],
            rows.Select(r => $"{r.Date:uuuu-MM-dd} {r.Quantity} {r.Promotion}".TrimEnd()));
        Assert.Throws<ArgumentException>(() => (result with { Dates = [] }).ToForecastDemand(series, "TEA", "D1"));
    }

    [Fact]
    public void A_promotion_that_ran_out_of_stock_teaches_nothing()
    {
        decimal[] sales = [.. Flat(60, 100).Sales];
        (sales[20], sales[40]) = (110, 180);
        ForecastResult result = Subject.Forecast(Flat(60, 100) with
        {
            Sales = sales,
            StockOuts = [20],
            Promotions = [At(20, "TV"), At(40, "TV")],
        });
        Assert.Equal(1.8, Assert.Single(result.Cleaning.Uplifts).Factor, 6);
    }

    [Fact]
    public void A_single_spike_is_pulled_back_but_a_yearly_one_stays()
    {
        double Noise(int t) => ((t * 7919) % 13) - 6;
        DemandSeries once = ForecasterTests.Weekly("A", 120, t => 100 + Noise(t) + (t == 70 ? 900 : 0));
        CleaningChange change = Assert.Single(Subject.Forecast(once).Cleaning.Changes);
        Assert.Equal((70, CleaningKind.Outlier), (change.Period, change.Kind));
        Assert.InRange(change.Cleaned, 101m, 250m);

        DemandSeries yearly = ForecasterTests.Weekly("A", 120, t => 100 + Noise(t) + (t % 52 == 30 ? 900 : 0));
        Assert.Empty(Subject.Forecast(yearly).Cleaning.Changes);
    }

    [Fact]
    public void Rare_demand_and_switched_off_rules_are_left_alone()
    {
        DemandSeries rare = ForecasterTests.Weekly("A", 60, t => t % 6 == 0 ? (t == 30 ? 500 : 3) : 0);
        Assert.Same(CleaningReport.Unchanged, Subject.Forecast(rare).Cleaning);

        decimal[] sales = [.. Flat(60, 100).Sales];
        sales[20] = 0;
        var off = new ForecastOptions { Cleaning = new CleaningOptions { StockOuts = false, Promotions = false, Outliers = false } };
        DemandSeries marked = Flat(60, 100) with { Sales = sales, StockOuts = [20], Promotions = [At(21, "TV")] };
        Assert.Same(CleaningReport.Unchanged, Subject.Forecast(marked, off).Cleaning);
    }

    private static PromotionPeriod At(int period, string code) => new() { Period = period, Code = code };

    private static DemandSeries Flat(int length, int value) => ForecasterTests.Weekly("A", length, _ => value);
}
