using System.Globalization;
using NodaTime;

namespace Drp.Planning;

/// <summary>Why a promise or a reservation falls short.</summary>
internal static class PromiseReasons
{
    public static Fault NotThere(string subject, decimal open, LocalDate through, bool capable) => new()
    {
        Code = "DRP2601",
        Subject = subject,
        Message = $"{Units(open)} can't be promised through {Day(through)}: "
            + (capable ? "nothing more is free, and nothing more can be made, bought or moved in time. " : "nothing more is available. ")
            + "Ask for a later date, a part, or another place.",
    };

    public static Fault Quota(string subject, string customerClass, decimal open) => new()
    {
        Code = "DRP2602",
        Subject = subject,
        Message = $"{Units(open)} can't be promised: the quota of class {customerClass} is used up. Raise the quota or return what others don't use.",
    };

    public static Fault NoParts(string subject) => new()
    {
        Code = "DRP2603",
        Subject = subject,
        Message = "Only a part can be promised, and the request takes all or nothing. Allow parts or ask for less.",
    };

    public static Fault Changed(string key) => new()
    {
        Code = "DRP2604",
        Subject = key,
        Message = "What was promised is no longer free in the same way. Promise again and reserve that.",
    };

    public static Fault Taken(string key) => new()
    {
        Code = "DRP2605",
        Subject = key,
        Message = "Another promise is reserved under this key. Release it first, or use another key.",
    };

    public static Fault Empty(string key) => new()
    {
        Code = "DRP2606",
        Subject = key,
        Message = "Nothing was promised, so there is nothing to reserve.",
    };

    private static string Units(decimal quantity) => quantity.ToString(CultureInfo.InvariantCulture);

    private static string Day(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
