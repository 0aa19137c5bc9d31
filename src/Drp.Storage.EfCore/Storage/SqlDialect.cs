using Microsoft.EntityFrameworkCore;

namespace Drp.Storage;

/// <summary>What the few hand-made commands have to know of a database, seen without referencing any driver.</summary>
internal sealed record SqlDialect
{
    private static readonly SqlDialect Standard = new();

    private static readonly SqlDialect PostgreSql = new() { SavesInside = true, ReturnsRows = true, Upserts = true, Prepares = true };

    // SQLite's driver counts the rows of the statement before once more after one that touches none, such as a savepoint.
    // A command or a query more costs no round trip there.
    private static readonly SqlDialect Sqlite = new() { Upserts = true, Prepares = true };

    private static readonly SqlDialect SqlServer = new()
    {
        Savepoint = "SAVE TRANSACTION drp_command",
        Back = "ROLLBACK TRANSACTION drp_command",
    };

    /// <summary>The statement that marks a place to return to.</summary>
    public string Savepoint { get; private init; } = "SAVEPOINT drp_command";

    /// <summary>Whether that statement may stand in front of others without disturbing the count of their rows.</summary>
    public bool SavesInside { get; private init; }

    /// <summary>The statement that returns there.</summary>
    public string Back { get; private init; } = "ROLLBACK TO SAVEPOINT drp_command";

    /// <summary>Whether an update gives its rows back by RETURNING, and counts them all the same.</summary>
    public bool ReturnsRows { get; private init; }

    /// <summary>Whether INSERT … ON CONFLICT … DO UPDATE is known.</summary>
    public bool Upserts { get; private init; }

    /// <summary>
    /// Whether preparing pays: the statements are parsed and planned once per physical connection. SQL Server's driver
    /// wants sized parameters for that and caches plans by itself.
    /// </summary>
    public bool Prepares { get; private init; }

    /// <summary>The dialect of a host's database; the plainest one where it isn't known.</summary>
    public static SqlDialect Of(DbContext host) => host.Database.ProviderName switch
    {
        "Npgsql.EntityFrameworkCore.PostgreSQL" => PostgreSql,
        "Microsoft.EntityFrameworkCore.Sqlite" => Sqlite,
        { } name when name.EndsWith("SqlServer", StringComparison.Ordinal) => SqlServer,
        _ => Standard,
    };
}
