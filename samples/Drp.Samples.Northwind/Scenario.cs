using System.Globalization;
using Drp.Planning;
using Drp.Samples.Northwind.Hosting;

namespace Drp.Samples.Northwind;

/// <summary>A what-if as the command line writes it: changes that are laid over the snapshot.</summary>
public sealed class Scenario
{
    public const string Syntax = "demand=1.2, supply=0.6, late=7 and close=ROUTE, joined by commas";

    private readonly List<Action<SnapshotOverlay>> changes = [];

    public required string Text { get; init; }

    /// <summary>Reads changes such as <c>demand=1.2,close=CENTRAL&gt;R-NA</c>.</summary>
    public static Scenario Parse(string text)
    {
        var scenario = new Scenario { Text = text };
        foreach (string part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] sides = part.Split('=', 2);
            if (sides.Length < 2)
            {
                throw new UsageException($"{part} is no change; write {Syntax}.");
            }

            scenario.changes.Add(Change(sides[0], sides[1]));
        }

        return scenario.changes.Count > 0 ? scenario : throw new UsageException($"--scenario asks for changes: {Syntax}.");
    }

    public PlanningSnapshot LayOver(PlanningSnapshot snapshot) => snapshot.Overlay(overlay =>
    {
        foreach (Action<SnapshotOverlay> change in changes)
        {
            change(overlay);
        }
    });

    private static Action<SnapshotOverlay> Change(string what, string value)
    {
        switch (what)
        {
            case "demand":
                decimal demand = Factor(value);
                return overlay => overlay.ScaleForecast(demand);
            case "supply":
                decimal supply = Factor(value);
                return overlay => overlay.ScaleSupply(supply);
            case "late":
                int days = Days(value);
                return overlay => overlay.DelaySupply(days);
            case "close":
                return overlay => overlay.CloseRoute(value);
            default:
                throw new UsageException($"There is no change {what}; write {Syntax}.");
        }
    }

    private static decimal Factor(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal factor)
            ? factor
            : throw new UsageException($"{value} is no factor; write one such as 1.2 or 0.6.");

    private static int Days(string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int days)
            ? days
            : throw new UsageException($"{value} is no number of days.");
}
