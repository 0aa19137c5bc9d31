using Drp.Storage;
using NodaTime;

namespace Drp.Channels;

/// <summary>Stores territories; part of a session.</summary>
public interface ITerritoryStore : IDrpStore
{
    /// <summary>The division that a code means on a day, or <see langword="null"/>.</summary>
    Task<Territory?> FindAsync(string code, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>All divisions that some codes ever meant, by code, then date.</summary>
    Task<IReadOnlyList<Territory>> HistoryAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken = default);

    /// <summary>The divisions directly below one on a day, by code; <see langword="null"/> gives the provinces.</summary>
    Task<IReadOnlyList<Territory>> ChildrenAsync(string? parentCode, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>Stages divisions: each replaces the one with its code and first day.</summary>
    void Save(IReadOnlyCollection<Territory> territories);
}
