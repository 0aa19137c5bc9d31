using Drp.Storage;

namespace Drp.Planning;

internal sealed class MemoryCalendarStore(MemorySession session)
    : MemoryMasterStore<WorkingCalendar>(session, Table, static row => (row.Company, row.Code)), ICalendarStore
{
    public static readonly MemoryTable<(string Company, string Code), WorkingCalendar> Table =
        new("calendar", MemoryKeys.Pair, MemoryKeys.Describe);
}
