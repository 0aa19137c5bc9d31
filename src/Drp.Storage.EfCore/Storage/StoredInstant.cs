using NodaTime;

namespace Drp.Storage;

/// <summary>Instants as they are stored: nanoseconds since 1970-01-01T00:00Z, exact on every database.</summary>
internal static class StoredInstant
{
    /// <exception cref="DrpException">DRP1005: outside 1677-09-21 to 2262-04-11, what 64 bits hold.</exception>
    public static long ToNanoseconds(Instant instant)
    {
        try
        {
            return (instant - NodaConstants.UnixEpoch).ToInt64Nanoseconds();
        }
        catch (OverflowException overflow)
        {
            throw new DrpException(
                "DRP1005", $"The instant {instant} can't be stored; stored instants lie between 1677-09-22 and 2262-04-11.", overflow);
        }
    }

    public static Instant FromNanoseconds(long nanoseconds) =>
        NodaConstants.UnixEpoch + Duration.FromNanoseconds(nanoseconds);
}
