using Drp.Storage;

namespace Drp.Planning;

/// <summary>Stores working calendars.</summary>
public interface ICalendarStore : IMasterStore<WorkingCalendar>;
