using CsCheck;

namespace Drp.Forecasting;

public sealed class HierarchyTests
{
    private static readonly Forecaster Subject = new();

    public static TheoryData<ReconciliationMethod> Methods => [.. Enum.GetValues<ReconciliationMethod>()];

    [Fact]
    public void Nodes_are_the_pairs_of_channel_and_item_nodes_with_sums_of_history()
    {
        Hierarchy hierarchy = Hierarchy.From(
            [Leaf("CN/East/D1", "All/Tea", 1, 2), Leaf("CN/East/D2", "All/Tea", 3), Leaf("CN/West/D3", "All/Milk", 5, 6)]);
        Assert.Equal(
            ["CN/East/D1|All", "CN/East/D1|All/Tea", "CN/East/D2|All", "CN/East/D2|All/Tea", "CN/East|All", "CN/East|All/Tea",
             "CN/West/D3|All", "CN/West/D3|All/Milk", "CN/West|All", "CN/West|All/Milk", "CN|All", "CN|All/Milk", "CN|All/Tea"],
            hierarchy.Nodes.Select(n => n.Key));
        Assert.Equal([6m, 11m], hierarchy.Nodes.Single(n => n.Key == "CN|All").Series.Sales);
        Assert.Equal([1m, 5m], hierarchy.Nodes.Single(n => n.Key == "CN|All/Tea").Series.Sales);
    }

    [Fact]
    public void Two_series_in_one_place_or_below_each_other_are_refused_together()
    {
        DrpInputException error = Assert.Throws<DrpInputException>(() => Hierarchy.From(
            [Leaf("CN/East", "Tea", 1), Leaf("CN/East", "Tea", 1), Leaf("CN/West", "Tea", 1), Leaf("CN/West/D1", "Tea", 1)]));
        Assert.Equal(["DRP3008", "DRP3008"], error.Faults.Select(f => f.Code));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Totals_agree_exactly_at_every_node_whatever_the_rounding(ReconciliationMethod method)
    {
        Gen.Select(Gen.Int[0, 90].Array[24].Array[6], Gen.Int[0, 3]).Sample((histories, decimals) =>
        {
            string[] channels = ["CN/East/D1", "CN/East/D2", "CN/West/D3"];
            string[] items = ["Tea/Green", "Milk"];
            var hierarchy = Hierarchy.From([.. histories.Select((h, i) => Leaf(channels[i / 2], items[i % 2], h))]);
            var options = new ForecastOptions { Horizon = 3, SeasonLength = 1, WholeUnits = false };
            ForecastResult[] forecasts = [.. Subject.ForecastAll(hierarchy.Series, options)];
            IReadOnlyList<ReconciledForecast> reconciled = Reconciler.Reconcile(
                hierarchy, forecasts, new ReconciliationOptions { Method = method, Decimals = decimals, MiddleChannelDepth = 2 });
            for (int i = 0; i < reconciled.Count; i++)
            {
                for (int h = 0; h < 3; h++)
                {
                    decimal sum = hierarchy.Nodes[i].Bottom.Sum(j => reconciled[hierarchy.BottomNodes[j]].Forecast[h]);
                    Assert.Equal(sum, reconciled[i].Forecast[h]);
                    Assert.True(reconciled[i].Forecast[h] >= 0);
                    Assert.Equal(reconciled[i].Forecast[h], decimal.Round(reconciled[i].Forecast[h], decimals));
                }
            }
        }, iter: 20);
    }

    [Fact]
    public void Bottom_up_top_down_and_middle_out_keep_their_own_level()
    {
        (Hierarchy hierarchy, ForecastResult[] forecasts) = Sample();
        decimal Reconciled(ReconciliationMethod method, string key) => Reconciler.Reconcile(
            hierarchy, forecasts, new ReconciliationOptions { Method = method, MiddleChannelDepth = 2 })
            .Single(r => r.Key == key).Forecast[0];
        decimal Base(string key) => forecasts.Single(f => f.Key == key).Forecast[0];

        Assert.Equal(Base("CN/East/D1|Tea"), Reconciled(ReconciliationMethod.BottomUp, "CN/East/D1|Tea"));
        Assert.Equal(Base("CN|Tea"), Reconciled(ReconciliationMethod.TopDown, "CN|Tea"));
        Assert.Equal(Base("CN/East|Tea"), Reconciled(ReconciliationMethod.MiddleOut, "CN/East|Tea"));
    }

    [Theory]
    [InlineData(ReconciliationMethod.WlsStructural)]
    [InlineData(ReconciliationMethod.WlsVariance)]
    [InlineData(ReconciliationMethod.MinTShrink)]
    public void Least_squares_leaves_forecasts_that_agree_already(ReconciliationMethod method)
    {
        (Hierarchy hierarchy, ForecastResult[] forecasts) = Sample();
        ForecastResult[] coherent = [.. hierarchy.Nodes.Select((node, i) => forecasts[i] with
        {
            Forecast = [node.Bottom.Sum(j => 10m + j), node.Bottom.Sum(j => 20m + (3 * j))],
        })];
        IReadOnlyList<ReconciledForecast> reconciled = Reconciler.Reconcile(hierarchy, coherent, new ReconciliationOptions { Method = method });
        for (int i = 0; i < reconciled.Count; i++)
        {
            Assert.Equal(coherent[i].Forecast, reconciled[i].Forecast);
        }
    }

    [Fact]
    public void Structural_weights_give_the_textbook_answer()
    {
        // Total 100 over two forecasts of 40: with W = diag(2, 1, 1) each child gets 40 + (100 − 80)/(2 + 1 + 1) = 45.
        Hierarchy hierarchy = Hierarchy.From([Leaf("CN/A", "Tea", 1, 2, 3), Leaf("CN/B", "Tea", 1, 2, 3)]);
        ForecastResult[] forecasts = [.. hierarchy.Series.Select(s => Subject.Forecast(s) with
        {
            Forecast = [s.Key == "CN|Tea" ? 100m : 40m],
        })];
        IReadOnlyList<ReconciledForecast> reconciled = Reconciler.Reconcile(
            hierarchy, forecasts, new ReconciliationOptions { Method = ReconciliationMethod.WlsStructural });
        Assert.Equal([45m, 45m, 90m], reconciled.Select(r => r.Forecast[0]));
    }

    [Fact]
    public void A_rounded_bottom_sums_to_the_rounded_total()
    {
        Hierarchy hierarchy = Hierarchy.From([Leaf("CN/A", "Tea", 1), Leaf("CN/B", "Tea", 1), Leaf("CN/C", "Tea", 1)]);
        ForecastResult[] forecasts = [.. hierarchy.Series.Select(s => Subject.Forecast(s) with { Forecast = [s.Key == "CN|Tea" ? 10m : 3m] })];
        IReadOnlyList<ReconciledForecast> reconciled = Reconciler.Reconcile(
            hierarchy, forecasts, new ReconciliationOptions { Method = ReconciliationMethod.TopDown, Decimals = 0 });
        Assert.Equal([4m, 3m, 3m, 10m], reconciled.Select(r => r.Forecast[0]));
    }

    private static (Hierarchy Hierarchy, ForecastResult[] Forecasts) Sample()
    {
        Hierarchy hierarchy = Hierarchy.From(
        [
            Leaf("CN/East/D1", "Tea", [.. Enumerable.Range(0, 40).Select(t => 20 + (t * 7 % 11))]),
            Leaf("CN/East/D2", "Tea", [.. Enumerable.Range(0, 40).Select(t => 30 + (t * 5 % 13))]),
            Leaf("CN/West/D3", "Tea", [.. Enumerable.Range(0, 40).Select(t => 10 + (t / 2) + (t * 3 % 7))]),
        ]);
        var options = new ForecastOptions { Horizon = 2, SeasonLength = 1 };
        return (hierarchy, [.. Subject.ForecastAll(hierarchy.Series, options)]);
    }

    private static DemandSeries Leaf(string channel, string item, params int[] sales) => new()
    {
        Key = $"{channel}:{item}",
        ChannelPath = channel.Split('/'),
        ItemPath = item.Split('/'),
        Sales = [.. sales.Select(value => (decimal)value)],
    };
}
