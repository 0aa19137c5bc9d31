using System.Data.Common;

namespace Drp.Storage;

/// <summary>Tells passing faults from lasting ones, without referencing any driver.</summary>
internal static class TransientFaults
{
    /// <summary>The driver's passing fault inside an exception, or null.</summary>
    public static DbException? Find(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            if (fault is DbException database && IsPassing(database))
            {
                return database;
            }
        }

        return null;
    }

    // 40001 serialization failure, 40P01 deadlock: the standard's words for "run it again". SQLite has no states; its
    // driver names error 5 (busy) and 6 (locked) in the message. SQL Server names 1205 (deadlock victim) there.
    private static bool IsPassing(DbException fault) =>
        fault.IsTransient
        || fault.SqlState is "40001" or "40P01"
        || fault.Message.StartsWith("SQLite Error 5:", StringComparison.Ordinal)
        || fault.Message.StartsWith("SQLite Error 6:", StringComparison.Ordinal)
        || (fault.GetType().Name == "SqlException"
            && fault.Message.Contains("deadlock", StringComparison.OrdinalIgnoreCase));
}
