using Drp.Planning;
using NodaTime;

namespace Drp.Samples.Northwind.Network;

/// <summary>Working days of the spring and summer of 1998.</summary>
public static class Calendars
{
    public const string Europe = "EUROPE";

    public const string America = "AMERICA";

    public const string Sailings = "SAILINGS";

    public static IReadOnlyList<WorkingCalendar> All { get; } =
    [
        new()
        {
            Code = Europe,
            Company = NorthwindNetwork.Company,
            Closed = [new LocalDate(1998, 5, 21), new LocalDate(1998, 6, 1)],
        },
        new()
        {
            Code = America,
            Company = NorthwindNetwork.Company,
            Closed = [new LocalDate(1998, 5, 25), new LocalDate(1998, 7, 3)],
        },
        new() { Code = Sailings, Company = NorthwindNetwork.Company, Weekdays = [IsoDayOfWeek.Friday] },
    ];

    public static string Of(SalesRegion region) => region.BySea ? America : Europe;
}
