using NodaTime;

namespace Drp.Planning;

/// <summary>Dates as whole numbers: days since 1970-01-01.</summary>
internal static class DayNumber
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static int Of(LocalDate date) => Period.DaysBetween(Epoch, date);

    public static LocalDate ToDate(int day) => Epoch.PlusDays(day);
}
