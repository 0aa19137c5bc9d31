using Drp.Forecasting;
using Drp.Samples.Northwind.Network;
using Spectre.Console;

namespace Drp.Samples.Northwind.Views;

/// <summary>How demand was forecast and how good that would have been, by demand class, by level and for one product.</summary>
public static class ForecastView
{
    public static void Write(IAnsiConsole console, Names names, Outlook outlook, string item, string location)
    {
        Table classes = Errors("Forecast by demand class", "products in regions, 13 weeks ahead, from two origins", "Class", "Method chosen most");
        foreach ((DemandClass kind, string method, AccuracyReport report) in outlook.ByClass)
        {
            AccuracyLine line = report.ByChannel[0];
            classes.AddRow([Text.Words(kind), method, .. Cells(line, report)]);
        }

        Table levels = Errors("Forecast by level", "the same, each level forecast on its own history", "Level", "Regions");
        foreach ((string level, AccuracyReport report) in outlook.ByLevel)
        {
            string regions = string.Join("  ", report.ByChannel.Where(static l => l.Depth == 2)
                .Select(static l => FormattableString.Invariant($"{l.Code[(l.Code.IndexOf('/', StringComparison.Ordinal) + 1)..]}\u00a0{l.Measures.Wape * 100:0}\u00a0%")));
            levels.AddRow([level, regions.Length == 0 ? "" : $"WAPE  {regions}", .. Cells(report.ByChannel[0], report)]);
        }

        console.WriteLine();
        console.Write(classes);
        console.WriteLine();
        console.Write(levels);
        if (outlook.Find(item, location) is { } found)
        {
            ForecastResult result = found.Result;
            decimal sum = outlook.Reconciled[found.Node.Key].Forecast.Sum();
            string error = result.Errors is { } e ? $", MASE {e.Mase:0.00}, WAPE {Text.Percent((decimal)e.Wape)}, bias {Text.Percent((decimal)e.RelativeBias)}" : "";
            console.MarkupLineInterpolated(
                $"[bold]{names.Item(item)}[/] at {names.Place(location)}: {Text.Words(result.Profile.Class).ToLowerInvariant()} demand (every {result.Profile.AverageInterval:0.0} weeks, CV² {result.Profile.SquaredVariation:0.00}), {result.Method}{error}; {result.Forecast.Sum():0} units in 13 weeks, {sum:0} after reconciliation");
        }
    }

    private static Table Errors(string title, string what, params string[] columns) => new Table()
        .Border(TableBorder.Rounded)
        .Title($"[bold]{title}[/]  {what}")
        .AddColumns(columns)
        .AddColumn(new TableColumn("Series").RightAligned())
        .AddColumn(new TableColumn("WAPE").RightAligned())
        .AddColumn(new TableColumn("MASE").RightAligned())
        .AddColumn(new TableColumn("Bias").RightAligned())
        .AddColumn(new TableColumn("Squared error\nto Naive2").RightAligned())
        .AddColumn(new TableColumn("Error of the sum\nto Naive2").RightAligned())
        .Caption("Bias: what came less what was forecast. Orders grew by more than a half in the last half year.");

    private static string[] Cells(AccuracyLine line, AccuracyReport report) =>
    [
        Text.Units(line.Series),
        Text.Percent((decimal)line.Measures.Wape),
        line.Measures.Mase.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture),
        Text.Percent((decimal)line.Measures.RelativeBias),
        report.RelativeSquaredError.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture),
        report.RelativeTotalError.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture),
    ];
}
