using Drp.Storage;

namespace Drp.Planning;

internal sealed class EfCalendarStore(EfSession session)
    : EfMasterStore<CalendarRow, WorkingCalendar>(session, CalendarRow.Of, CalendarRow.Value, CalendarRow.Key),
        ICalendarStore;
