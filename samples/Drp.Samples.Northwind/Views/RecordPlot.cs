using Drp.Forecasting;
using Drp.Planning;
using Drp.Samples.Northwind.Network;
using NodaTime;
using ScottPlot;

namespace Drp.Samples.Northwind.Views;

/// <summary>
/// One record as a drawing: above, the orders of every week, the forecast and its interval; below, the projected stock. A
/// dealer's drawing shows its region's demand, which is where the forecast is made.
/// </summary>
public static class RecordPlot
{
    private const int Width = 1400;
    private const int Height = 1000;

    private static readonly Color Ink = Color.FromHex("#33526e");
    private static readonly Color Ahead = Color.FromHex("#d1661c");
    private static readonly Color Needed = Color.FromHex("#8a8f98");
    private static readonly Color Warning = Color.FromHex("#b3261e");

    public static string Write(string path, Names names, Outlook outlook, Plan plan, string item, string location)
    {
        string whole = Path.GetFullPath(path);
        var sheet = new Multiplot();
        sheet.AddPlots(2);
        DrawDemand(sheet.GetPlot(0), names, outlook, item, location);
        DrawStock(sheet.GetPlot(1), names, plan, item, location);
        sheet.SavePng(whole, Width, Height);
        return whole;
    }

    private static void DrawDemand(Plot plot, Names names, Outlook outlook, string item, string location)
    {
        string place = outlook.Find(item, location) is null ? Region(outlook, item, location) : location;
        if (outlook.Find(item, place) is not { } found)
        {
            plot.Title($"{names.Item(item)}: discontinued, no forecast");
            plot.HideAxesAndGrid();
            return;
        }

        IReadOnlyList<decimal> sales = found.Node.Series.Sales;
        double[] past = [.. Enumerable.Range(0, sales.Count).Select(static t => Day(History.Start.PlusWeeks(t)) + 3.5)];
        var bars = plot.Add.Bars(past, [.. sales.Select(static s => (double)s)]);
        foreach (Bar bar in bars.Bars)
        {
            (bar.Size, bar.FillColor, bar.LineWidth) = (5.5, Ink.WithAlpha(0.75), 0);
        }

        bars.LegendText = "Ordered per week";
        IReadOnlyList<decimal> forecast = outlook.Reconciled[found.Node.Key].Forecast;
        double[] ahead = [.. Enumerable.Range(sales.Count, forecast.Count).Select(static t => Day(History.Start.PlusWeeks(t)) + 3.5)];
        foreach (ForecastInterval interval in found.Result.Intervals.OrderByDescending(static i => i.Level))
        {
            var band = plot.Add.FillY(ahead, [.. interval.Lower.Select(static v => (double)v)], [.. interval.Upper.Select(static v => (double)v)]);
            band.FillColor = Ahead.WithAlpha(interval.Level > 0.9 ? 0.18 : 0.30);
            band.LineWidth = 0;
            band.LegendText = $"{interval.Level * 100:0} % interval";
        }

        var line = plot.Add.Scatter(ahead, [.. forecast.Select(static f => (double)f)], Ahead);
        (line.LineWidth, line.MarkerSize, line.LegendText) = (3, 5, $"Forecast, reconciled ({found.Result.Method})");
        string error = found.Result.Errors is { } e ? FormattableString.Invariant($", MASE {e.Mase:0.00}") : "";
        plot.Title($"Demand of {names.Item(item)} in {names.Place(place)}: {Text.Words(found.Result.Profile.Class).ToLowerInvariant()} demand{error}");
        Finish(plot, $"units per week (unit: {names.Units[item]})", Day(History.Start), ahead[^1] + 5, Alignment.UpperLeft);
        Today(plot, outlook);
    }

    private static void DrawStock(Plot plot, Names names, Plan plan, string item, string location)
    {
        PointRecord record = plan.Record(item, location)!;
        double[] ends = [Day(plan.AsOf), .. plan.Buckets.Buckets.Select(static b => Day(b.End))];
        double[] receipts = [.. record.PlannedReceipts.Zip(record.ScheduledReceipts, static (p, s) => (double)(p + s))];
        var bars = plot.Add.Bars([.. plan.Buckets.Buckets.Select(static b => Day(b.Start) + 3.5)], receipts);
        foreach (Bar bar in bars.Bars)
        {
            (bar.Size, bar.FillColor, bar.LineWidth) = (4, Ink.WithAlpha(0.30), 0);
        }

        bars.LegendText = "Receipts needed, planned and scheduled";
        Curve(record, Needed, plan.HasConstrained ? "Projected stock if every supply came in time" : "Projected stock", plan.HasConstrained ? LinePattern.Dashed : LinePattern.Solid);
        if (plan.HasConstrained && plan.Record(item, location, PlanKind.Constrained) is { } possible)
        {
            Curve(possible, Ahead, "Projected stock with the supply there is", LinePattern.Solid);
        }

        var safety = plot.Add.Scatter(ends, [(double)record.SafetyStock[0], .. record.SafetyStock.Select(static s => (double)s)], Warning);
        (safety.LineWidth, safety.MarkerSize, safety.LinePattern, safety.LegendText) = (2, 0, LinePattern.Dotted, "Safety stock (95 %)");
        plot.Title($"Projected stock of {names.Item(item)} at {names.Place(location)}, on hand {Text.Units(record.OnHand)}");
        plot.Add.HorizontalLine(0, 1, Colors.Black);
        Finish(plot, $"units at the week's end (unit: {names.Units[item]})", ends[0] - 3, ends[^1] + 5, Alignment.UpperRight);

        void Curve(PointRecord stock, Color colour, string label, LinePattern pattern)
        {
            var curve = plot.Add.Scatter(ends, [(double)stock.OnHand, .. stock.ProjectedAvailable.Select(static a => (double)a)], colour);
            (curve.LineWidth, curve.MarkerSize, curve.LinePattern, curve.LegendText) = (3, 6, pattern, label);
        }
    }

    private static void Today(Plot plot, Outlook outlook)
    {
        var today = plot.Add.VerticalLine(Day(History.Start.PlusWeeks(outlook.Hierarchy.Nodes[0].Series.Sales.Count)), 1.5f, Colors.Black);
        today.LinePattern = LinePattern.Dashed;
    }

    private static void Finish(Plot plot, string unit, double from, double to, Alignment legend)
    {
        plot.YLabel(unit);
        plot.Axes.DateTimeTicksBottom().TickGenerator = new ScottPlot.TickGenerators.DateTimeAutomatic
        {
            LabelFormatter = static day => day.ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture),
        };
        plot.Font.Set("DejaVu Sans");
        plot.Axes.AutoScale();
        AxisLimits limits = plot.Axes.GetLimits();
        double room = (limits.Top - Math.Min(0, limits.Bottom)) * 0.25;
        plot.Axes.SetLimits(from, to, limits.Bottom < -1 ? limits.Bottom : 0, limits.Top + room);
        plot.ShowLegend(legend, Orientation.Horizontal);
        plot.Legend.FontSize = 14;
        plot.Axes.Title.Label.FontSize = 20;
        plot.Axes.Left.Label.FontSize = 15;
        plot.Axes.Left.TickLabelStyle.FontSize = 14;
        plot.Axes.Bottom.TickLabelStyle.FontSize = 14;
        plot.Grid.MajorLineColor = Colors.Black.WithAlpha(0.08);
    }

    private static string Region(Outlook outlook, string item, string dealer) =>
        outlook.RegionOf.TryGetValue(dealer, out string? region) && outlook.Find(item, region) is not null ? region : NorthwindNetwork.Central;

    private static double Day(LocalDate date) => date.ToDateTimeUnspecified().ToOADate();
}
