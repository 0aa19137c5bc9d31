using Drp.Storage;
using NodaTime;

namespace Drp.Channels;

/// <summary>Stores coverages; part of a session.</summary>
public interface ICoverageStore : IDrpStore
{
    /// <summary>Counts the changes of all coverages: two that exclude each other can't both be stored, whoever comes first.</summary>
    Task<long> VersionAsync(CancellationToken cancellationToken = default);

    /// <summary>A coverage with its version, or <see langword="null"/>.</summary>
    Task<Versioned<Coverage>?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Coverages of a node, in ordinal order of their ids.</summary>
    Task<IReadOnlyList<Coverage>> OfNodeAsync(string nodeId, CancellationToken cancellationToken = default);

    /// <summary>Coverages that name one of some territories and hold on any day of a period, in ordinal order of their ids.</summary>
    Task<IReadOnlyList<Coverage>> InTerritoriesAsync(IReadOnlyCollection<string> territoryCodes, LocalDate from, LocalDate? to, CancellationToken cancellationToken = default);

    /// <summary>Coverages that name a territory whose code starts with a text (one below it) and hold on any day of a period.</summary>
    Task<IReadOnlyList<Coverage>> BelowTerritoryAsync(string codePrefix, LocalDate from, LocalDate? to, CancellationToken cancellationToken = default);

    /// <summary>Stages a coverage based on a version of all of them; another one stored lets the commit fail with DRP1001.</summary>
    void Save(Coverage coverage, long? expectedVersion, long basedOn);
}
