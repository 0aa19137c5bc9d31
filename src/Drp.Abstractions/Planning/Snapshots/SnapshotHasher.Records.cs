using System.Runtime.CompilerServices;
using Drp.Items;
using NodaTime;

namespace Drp.Planning;

/// <summary>How each record enters a hash: every member, in one order. A test changes each member and asks for another hash.</summary>
internal static partial class SnapshotHasher
{
    private static void Write(HashWriter writer, Item item)
    {
        writer.Write(item.Code);
        writer.Write(item.Company);
        writer.Write(item.Name);
        writer.Write(item.Group);
        writer.Write(item.BaseUnit);
        writer.Write(item.Conversions.Count);
        foreach (UnitConversion conversion in item.Conversions.OrderBy(static c => c.Unit, StringComparer.Ordinal))
        {
            writer.Write(conversion.Unit);
            writer.Write(conversion.Numerator);
            writer.Write(conversion.Denominator);
        }

        writer.Write(item.Scale);
        writer.Write(item.ShelfLifeDays);
        writer.Write(item.Successor);
        writer.Write(item.UnitCost);
        writer.Write(item.Weight);
        writer.Write(item.Volume);
        writer.Write(item.PalletQuantity);
    }

    private static void Write(HashWriter writer, Location location)
    {
        writer.Write(location.Code);
        writer.Write(location.Company);
        writer.Write(location.Name);
        writer.Write(location.Level);
        writer.Write(location.ReceivingCalendar);
        writer.Write(location.ShippingCalendar);
        writer.Write((int)location.FairShare);
        writer.Write((int)location.Push);
    }

    private static void Write(HashWriter writer, WorkingCalendar calendar)
    {
        writer.Write(calendar.Code);
        writer.Write(calendar.Company);
        int weekdays = 0;
        foreach (IsoDayOfWeek day in calendar.Weekdays)
        {
            weekdays |= 1 << (int)day;
        }

        writer.Write(weekdays);
        WriteDates(writer, calendar.Closed);
        WriteDates(writer, calendar.Opened);
    }

    private static void WriteDates(HashWriter writer, IEnumerable<LocalDate> dates) =>
        writer.Write(dates.Select(DayNumber.Of).Distinct().Order().ToArray().AsSpan());

    private static void Write(HashWriter writer, MeansOfTransport transport)
    {
        writer.Write(transport.Code);
        writer.Write(transport.Company);
        writer.Write(transport.MaximumWeight);
        writer.Write(transport.MaximumVolume);
        writer.Write(transport.MaximumPallets);
        writer.Write(transport.MinimumFill);
        writer.Write(transport.PullInDays);
    }

    private static void Write(HashWriter writer, SupplyRoute route)
    {
        writer.Write(route.Code);
        writer.Write(route.Company);
        writer.Write(route.Item);
        writer.Write(route.ItemGroup);
        writer.Write(route.To);
        writer.Write(route.LeadTime.OrderProcessing);
        writer.Write(route.LeadTime.Loading);
        writer.Write(route.LeadTime.Transit);
        writer.Write(route.LeadTime.Unloading);
        writer.Write(route.LeadTime.GoodsIn);
        writer.Write(route.Priority);
        writer.Write(route.Quota);
        writer.Write(route.Minimum);
        writer.Write(route.Multiple);
        writer.Write(route.Maximum);
        writer.Write(route.OrderCycle);
        writer.Write(route.ValidFrom);
        writer.Write(route.ValidTo);
        writer.Write(route.CapacityPerBucket);
        switch (route)
        {
            case Lane lane:
                writer.Write(0);
                writer.Write(lane.From);
                writer.Write((int)lane.Kind);
                writer.Write(lane.TransitCalendar);
                writer.Write(lane.Transport);
                writer.Write(lane.UnitCost);
                break;
            case SupplySource source:
                writer.Write(1);
                writer.Write(source.Supplier);
                writer.Write((int)source.Kind);
                writer.Write(source.Calendar);
                writer.Write(source.GuaranteedLifeDays);
                break;
            default:
                throw new SwitchExpressionException(route);
        }
    }

    private static void Write(HashWriter writer, StockingPoint point)
    {
        writer.Write(point.Location);
        writer.Write(point.Company);
        Write(writer, point.SafetyStock);
        Write(writer, point.LotSizing);
        writer.Write(point.MaximumStock);
        writer.Write(point.TargetStock);
        writer.Write(point.PriorityClass);
        writer.Write(point.MinimumRemainingLifeDays);
        writer.Write(point.Fences is not null);
        if (point.Fences is { } fences)
        {
            writer.Write(fences.DemandDays);
            writer.Write(fences.FrozenDays);
            writer.Write(fences.PlanningDays);
        }
    }

    private static void Write(HashWriter writer, SalesOrderDemand order)
    {
        writer.Write(order.Code);
        writer.Write(order.Due);
        writer.Write(order.PriorityClass);
        writer.Write(order.Firm);
        writer.Write(order.Customer);
        writer.Write(order.MinimumRemainingLifeDays);
    }

    private static void Write(HashWriter writer, ScheduledSupply supply)
    {
        writer.Write(supply.Code);
        writer.Write(supply.From);
        writer.Write(supply.Ship);
        writer.Write(supply.Due);
        writer.Write((int)supply.Status);
        writer.Write(supply.Expiry);
    }
}
