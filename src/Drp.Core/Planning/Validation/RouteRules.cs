namespace Drp.Planning;

/// <summary>Lanes and supply sources, each for itself.</summary>
internal static class RouteRules
{
    public static void Check(SnapshotMasters masters, CodeIndex codes, List<Fault> faults)
    {
        var transports = masters.Transports.Select(t => t.Code).ToHashSet(StringComparer.Ordinal);
        foreach (SupplyRoute route in masters.Routes)
        {
            // Most routes are sound: who a fault is about is put into words only for one that is not.
            if (!IsSound(route, codes, transports))
            {
                string subject = SubjectOf(route);
                CheckCodes(route, subject, codes, transports, faults);
                CheckNumbers(route, subject, faults);
            }
        }
    }

    /// <summary>What <see cref="CheckCodes"/> and <see cref="CheckNumbers"/> would find nothing wrong with.</summary>
    private static bool IsSound(SupplyRoute route, CodeIndex codes, HashSet<string> transports)
    {
        LeadTime lead = route.LeadTime;
        return codes.Location(route.To) >= 0
            && (route.Item is null || (route.ItemGroup is null && codes.Item(route.Item) >= 0))
            && IsKnown(route.OrderCycle)
            && IsKnown(route is Lane withCalendar ? withCalendar.TransitCalendar : ((SupplySource)route).Calendar)
            && (route is not Lane lane || (codes.Location(lane.From) >= 0
                && (lane.Transport is null || transports.Contains(lane.Transport))
                && !string.Equals(lane.From, lane.To, StringComparison.Ordinal)))
            && (lead.OrderProcessing | lead.Loading | lead.Transit | lead.Unloading | lead.GoodsIn) >= 0
            && route is { Quota: null, ValidFrom: null, ValidTo: null, Maximum: null, CapacityPerBucket: null, Minimum: >= 0m, Multiple: >= 0m }
            && Q4.TryFrom(route.Minimum, out _) && Q4.TryFrom(route.Multiple, out _);

        bool IsKnown(string? calendar) => calendar is null || codes.Calendar(calendar) >= 0;
    }

    public static string SubjectOf(SupplyRoute route) => $"{(route is Lane ? "lane" : "supply source")} {route.Code}";

    /// <summary>Whether the network can be looked at with this route in it.</summary>
    public static bool IsSound(SupplyRoute route, SnapshotMasters masters, CodeIndex codes)
    {
        var own = new List<Fault>();
        string subject = SubjectOf(route);
        CheckCodes(route, subject, codes, null, own);
        CheckNumbers(route, subject, own);
        return own.Count == 0;
    }

    private static void CheckCodes(
        SupplyRoute route, string subject, CodeIndex codes, HashSet<string>? transports, List<Fault> faults)
    {
        Known(codes.Location(route.To) >= 0, "location", route.To);
        Known(route.Item is null || codes.Item(route.Item) >= 0, "item", route.Item);
        MasterRules.CheckCalendar(route.OrderCycle, subject, codes, faults);
        if (route is Lane lane)
        {
            Known(codes.Location(lane.From) >= 0, "location", lane.From);
            MasterRules.CheckCalendar(lane.TransitCalendar, subject, codes, faults);
            Known(lane.Transport is null || transports is null || transports.Contains(lane.Transport), "means of transport", lane.Transport);
            if (string.Equals(lane.From, lane.To, StringComparison.Ordinal))
            {
                MasterRules.Add(faults, "DRP2012", subject, $"It leads from {lane.From} to itself; a place can't supply itself.");
            }
        }
        else if (route is SupplySource source)
        {
            MasterRules.CheckCalendar(source.Calendar, subject, codes, faults);
        }

        if (route.Item is not null && route.ItemGroup is not null)
        {
            MasterRules.Add(faults, "DRP2017", subject, "It names an item and a group; name one of them, or neither for all items.");
        }

        void Known(bool known, string kind, string? code)
        {
            if (!known)
            {
                faults.Add(SnapshotFaults.Unknown(subject, kind, code!));
            }
        }
    }

    private static void CheckNumbers(SupplyRoute route, string subject, List<Fault> faults)
    {
        LeadTime lead = route.LeadTime;
        if (Math.Min(Math.Min(lead.OrderProcessing, lead.Loading), Math.Min(lead.Transit, Math.Min(lead.Unloading, lead.GoodsIn))) < 0)
        {
            MasterRules.Add(faults, "DRP2016", subject, "A lead-time part is negative; give zero or more days.");
        }

        if (route.Quota is < 0m or > 100m || !Q4.TryFrom(route.Quota ?? 0m, out _))
        {
            MasterRules.Add(faults, "DRP2013", subject, FormattableString.Invariant($"Its quota is {route.Quota}; give 0 to 100 percent with at most four decimal places."));
        }

        if (route.ValidFrom > route.ValidTo)
        {
            MasterRules.Add(faults, "DRP2018", subject, FormattableString.Invariant($"It is valid from {route.ValidFrom:uuuu-MM-dd} to {route.ValidTo:uuuu-MM-dd}; the end must not come first."));
        }

        bool exact = Q4.TryFrom(route.Minimum, out long minimum) & Q4.TryFrom(route.Multiple, out long multiple)
            & Q4.TryFrom(route.Maximum ?? 0m, out long maximum) & Q4.TryFrom(route.CapacityPerBucket ?? 0m, out long capacity);
        if (!exact)
        {
            MasterRules.Add(faults, "DRP2004", subject, "Its minimum, multiple, maximum or capacity has more than four decimal places or is too large; round it.");
            return;
        }

        if (capacity < 0)
        {
            MasterRules.Add(faults, "DRP2016", subject, "Its capacity is negative; give zero or more, or none.");
        }

        if (route.Maximum <= 0m)
        {
            MasterRules.Add(faults, "DRP2016", subject, "Its maximum is not above zero; give a quantity, or none.");
            return;
        }

        new LotModifiers { Minimum = minimum, Multiple = multiple, Maximum = maximum }.Validate(subject, faults);
    }
}
