namespace Drp.Planning;

/// <summary>Routes to rows and back.</summary>
internal static class RouteRows
{
    private const short FirstSource = 2;

    public static RouteRow Key(string company, string code) => new() { Company = company, Code = code };

    public static RouteRow Of(SupplyRoute route)
    {
        var row = new RouteRow
        {
            Company = route.Company,
            Code = route.Code,
            Item = route.Item,
            ItemGroup = route.ItemGroup,
            Destination = route.To,
            OrderProcessingDays = route.LeadTime.OrderProcessing,
            LoadingDays = route.LeadTime.Loading,
            TransitDays = route.LeadTime.Transit,
            UnloadingDays = route.LeadTime.Unloading,
            GoodsInDays = route.LeadTime.GoodsIn,
            Priority = route.Priority,
            Quota = route.Quota,
            Minimum = route.Minimum,
            Multiple = route.Multiple,
            Maximum = route.Maximum,
            CapacityPerBucket = route.CapacityPerBucket,
            OrderCycle = route.OrderCycle,
            ValidFrom = route.ValidFrom,
            ValidTo = route.ValidTo,
        };
        if (route is Lane lane)
        {
            row.Kind = (short)lane.Kind;
            row.Source = lane.From;
            row.Calendar = lane.TransitCalendar;
            row.Transport = lane.Transport;
            row.CostAmount = lane.UnitCost?.Amount;
            row.CostCurrency = lane.UnitCost?.Currency;
        }
        else
        {
            var source = (SupplySource)route;
            row.Kind = (short)(FirstSource + (short)source.Kind);
            row.Source = source.Supplier;
            row.Calendar = source.Calendar;
            row.GuaranteedLifeDays = source.GuaranteedLifeDays;
        }

        return row;
    }

    public static SupplyRoute Value(RouteRow row)
    {
        var leadTime = new LeadTime
        {
            OrderProcessing = row.OrderProcessingDays,
            Loading = row.LoadingDays,
            Transit = row.TransitDays,
            Unloading = row.UnloadingDays,
            GoodsIn = row.GoodsInDays,
        };
        SupplyRoute route = row.Kind < FirstSource
            ? new Lane
            {
                Code = row.Code,
                To = row.Destination,
                From = row.Source,
                Kind = (LaneKind)row.Kind,
                TransitCalendar = row.Calendar,
                Transport = row.Transport,
                UnitCost = row is { CostAmount: { } amount, CostCurrency: { } currency } ? new Money(amount, currency) : null,
            }
            : new SupplySource
            {
                Code = row.Code,
                To = row.Destination,
                Supplier = row.Source,
                Kind = (SupplySourceKind)(row.Kind - FirstSource),
                Calendar = row.Calendar,
                GuaranteedLifeDays = row.GuaranteedLifeDays,
            };
        return route with
        {
            Company = row.Company,
            Item = row.Item,
            ItemGroup = row.ItemGroup,
            LeadTime = leadTime == LeadTime.None ? LeadTime.None : leadTime,
            Priority = row.Priority,
            Quota = row.Quota,
            Minimum = row.Minimum,
            Multiple = row.Multiple,
            Maximum = row.Maximum,
            CapacityPerBucket = row.CapacityPerBucket,
            OrderCycle = row.OrderCycle,
            ValidFrom = row.ValidFrom,
            ValidTo = row.ValidTo,
        };
    }
}
