using Drp.Items;

namespace Drp.Planning;

/// <summary>Items, locations and calendars, each for itself.</summary>
internal static class MasterRules
{
    public static void Check(SnapshotMasters masters, CodeIndex codes, List<Fault> faults)
    {
        foreach (Item item in masters.Items)
        {
            CheckItem(item, faults);
        }

        foreach (Location location in masters.Locations)
        {
            CheckCalendar(location.ReceivingCalendar, $"location {location.Code}", codes, faults);
            CheckCalendar(location.ShippingCalendar, $"location {location.Code}", codes, faults);
        }

        foreach (WorkingCalendar calendar in masters.Calendars)
        {
            if (calendar.Weekdays.IsDefaultOrEmpty && calendar.Opened.IsDefaultOrEmpty)
            {
                Add(faults, "DRP2020", $"calendar {calendar.Code}", "It has no open day; open a weekday or a date.");
            }
        }

        SuccessionRules.Check(masters, codes, faults);
    }

    public static Location WithKnownCalendars(Location location, CodeIndex codes) => location with
    {
        ReceivingCalendar = Known(location.ReceivingCalendar, codes),
        ShippingCalendar = Known(location.ShippingCalendar, codes),
    };

    public static void CheckCalendar(string? code, string subject, CodeIndex codes, List<Fault> faults)
    {
        if (code is not null && codes.Calendar(code) < 0)
        {
            faults.Add(SnapshotFaults.Unknown(subject, "calendar", code));
        }
    }

    public static void Add(List<Fault> faults, string code, string subject, string message) =>
        faults.Add(new Fault { Code = code, Subject = subject, Message = message });

    private static string? Known(string? code, CodeIndex codes) => code is not null && codes.Calendar(code) < 0 ? null : code;

    private static void CheckItem(Item item, List<Fault> faults)
    {
        string subject = $"item {item.Code}";
        if (item.Scale is < 0 or > 4)
        {
            Add(faults, "DRP2022", subject, FormattableString.Invariant($"Its scale is {item.Scale}; a quantity has 0 to 4 decimal places."));
        }

        if (item.ShelfLifeDays < 0)
        {
            Add(faults, "DRP2016", subject, FormattableString.Invariant($"Its shelf life is {item.ShelfLifeDays} days; give zero or more."));
        }

        foreach (UnitConversion conversion in item.Conversions)
        {
            if (conversion.Numerator <= 0 || conversion.Denominator <= 0)
            {
                Add(faults, "DRP2023", subject, FormattableString.Invariant($"Its conversion for {conversion.Unit} is {conversion.Numerator}/{conversion.Denominator}; both numbers must be above zero."));
            }
        }
    }
}
