using Drp.Storage;

namespace Drp.Channels;

/// <summary>Stores partners; part of a session.</summary>
public interface IPartnerStore : IDrpStore
{
    /// <summary>A partner with its version, or <see langword="null"/>.</summary>
    Task<Versioned<Partner>?> FindAsync(string partnerId, CancellationToken cancellationToken = default);

    /// <summary>Partners of some nodes, in ordinal order of their ids.</summary>
    Task<IReadOnlyList<Partner>> AtNodesAsync(IReadOnlyCollection<string> nodeIds, CancellationToken cancellationToken = default);

    /// <summary>Stages a partner; an expected version of 0 says that it must be new, <see langword="null"/> writes over any.</summary>
    void Save(Partner partner, long? expectedVersion = null);
}
