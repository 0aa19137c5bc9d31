using Drp.Planning;
using NodaTime;

namespace Drp.Storage.Testing.Planning;

/// <summary>What every storage of working calendars keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class CalendarSpecification<TFixture>(TFixture fixture)
    : MasterSpecification<TFixture, ICalendarStore, WorkingCalendar>(fixture)
    where TFixture : StorageFixture
{
    /// <inheritdoc/>
    protected override string Kind => "calendar";

    /// <inheritdoc/>
    protected override WorkingCalendar Sample(string company, string code, int number) => new()
    {
        Company = company,
        Code = code,
        Weekdays = number % 3 == 0 ? [] : [IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday],
        Closed = number % 2 == 0 ? [.. Hostile.Dates] : [],
        Opened = number % 2 == 1 ? [new LocalDate(2024, 2, 29)] : [],
    };
}
