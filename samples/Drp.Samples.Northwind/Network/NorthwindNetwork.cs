using Drp.Items;
using Drp.Planning;

namespace Drp.Samples.Northwind.Network;

/// <summary>Everything that the plan is made from, as rows for the stores.</summary>
public sealed class NorthwindNetwork
{
    /// <summary>The company that owns every record.</summary>
    public const string Company = "NWT";

    /// <summary>The central warehouse.</summary>
    public const string Central = "CENTRAL";

    public required IReadOnlyList<Item> Items { get; init; }

    public required IReadOnlyList<ItemGroup> Groups { get; init; }

    public required IReadOnlyList<WorkingCalendar> Calendars { get; init; }

    public required IReadOnlyList<Location> Locations { get; init; }

    public required IReadOnlyList<SupplyRoute> Routes { get; init; }

    public required IReadOnlyList<StockingPoint> Points { get; init; }

    public required IReadOnlyList<StockBatch> Stock { get; init; }

    public required IReadOnlyList<ScheduledSupply> Supplies { get; init; }

    public required IReadOnlyList<SalesOrderDemand> SalesOrders { get; init; }

    public required IReadOnlyList<ForecastDemand> Forecasts { get; init; }

    /// <summary>An item's code: P and two digits, so that codes sort like numbers.</summary>
    public static string ItemCode(int product) => FormattableString.Invariant($"P{product:00}");

    /// <summary>A supplier's code.</summary>
    public static string SupplierCode(int supplier) => FormattableString.Invariant($"S{supplier:00}");
}
