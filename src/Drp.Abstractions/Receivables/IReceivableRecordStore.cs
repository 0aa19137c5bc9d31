using Drp.Access;
using Drp.Storage;

namespace Drp.Receivables;

/// <summary>Stores cases of the receivables room; part of a session.</summary>
public interface IReceivableRecordStore : IDrpStore
{
    /// <summary>A case, or <see langword="null"/>.</summary>
    Task<ReceivableRecord?> FindAsync(string company, string kind, string id, CancellationToken cancellationToken = default);

    /// <summary>Cases of partners, in ordinal order of ids.</summary>
    Task<IReadOnlyList<ReceivableRecord>> OfPartnersAsync(string company, string kind, IReadOnlyCollection<string> partnerIds, CancellationToken cancellationToken = default);

    /// <summary>Cases that a scope shows, in ordinal order of ids.</summary>
    /// <param name="scope">What the actor sees.</param>
    /// <param name="company">The company.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="status">Only this status; <see langword="null"/> for all.</param>
    /// <param name="after">Only ids after this one; <see langword="null"/> from the start.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<ReceivableRecord>> ListAsync(AccessScope scope, string company, string kind, string? status, string? after, int take, CancellationToken cancellationToken = default);

    /// <summary>Stages cases, each based on its <see cref="ReceivableRecord.Version"/> (0: must be new); a stale one fails the commit with DRP1001.</summary>
    void Save(params IReadOnlyList<ReceivableRecord> records);
}
