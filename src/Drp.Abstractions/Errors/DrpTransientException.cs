namespace Drp;

/// <summary>
/// The storage broke a unit of work off for a passing reason: a deadlock, a serialization failure, a busy database.
/// Nothing was written; running the unit of work again may succeed.
/// </summary>
public sealed class DrpTransientException : DrpException
{
    /// <summary>Creates the fault.</summary>
    /// <param name="innerException">What the database reported.</param>
    public DrpTransientException(Exception innerException)
        : base(
            "DRP1003",
            "The database broke the unit of work off for a passing reason and nothing was written. Run it again from its "
            + "first read.",
            innerException)
    {
    }
}
