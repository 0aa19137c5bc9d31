namespace Drp;

/// <summary>
/// A write met a newer version than the one it was based on. The session stays usable: read again, decide again, write
/// again.
/// </summary>
public sealed class DrpConcurrencyException : DrpException
{
    /// <summary>Creates the fault.</summary>
    /// <param name="subject">What was written, by kind and id.</param>
    /// <param name="expectedVersion">The version that the write was based on.</param>
    /// <param name="actualVersion">The stored version, or <see langword="null"/> if it is gone or unknown.</param>
    /// <param name="innerException">The cause, or <see langword="null"/>.</param>
    public DrpConcurrencyException(
        string subject, long expectedVersion, long? actualVersion, Exception? innerException = null)
        : base(
            "DRP1001",
            $"{subject} was changed by someone else: this write was based on version {expectedVersion}, stored is "
            + $"{(actualVersion is { } v ? v.ToString(System.Globalization.CultureInfo.InvariantCulture) : "none")}. "
            + "Read it again and repeat the change.",
            innerException)
    {
        Subject = subject;
        ExpectedVersion = expectedVersion;
        ActualVersion = actualVersion;
    }

    /// <summary>What was written, by kind and id.</summary>
    public string Subject { get; }

    /// <summary>The version that the write was based on.</summary>
    public long ExpectedVersion { get; }

    /// <summary>The stored version, or <see langword="null"/> if it is gone or unknown.</summary>
    public long? ActualVersion { get; }
}
