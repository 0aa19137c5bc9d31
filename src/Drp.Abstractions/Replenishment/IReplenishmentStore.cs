using Drp.Access;
using Drp.Storage;

namespace Drp.Replenishment;

/// <summary>Stores replenishment orders; part of a session.</summary>
public interface IReplenishmentStore : IDrpStore
{
    /// <summary>How often orders of a company became firm, with the version of the count; 0 and 0 for none.</summary>
    Task<Versioned<ReplenishmentMark>> MarkAsync(string company, CancellationToken cancellationToken = default);

    /// <summary>Stages the count; of two writers on one version, one fails on commit with DRP1001.</summary>
    void SaveMark(ReplenishmentMark mark, long expectedVersion);

    /// <summary>An order with its version, or <see langword="null"/>.</summary>
    Task<Versioned<ReplenishmentOrder>?> FindAsync(string company, string orderId, CancellationToken cancellationToken = default);

    /// <summary>Orders by id with their versions, in ordinal order; unknown ids are left out.</summary>
    Task<IReadOnlyList<Versioned<ReplenishmentOrder>>> ManyAsync(string company, IReadOnlyCollection<string> orderIds, CancellationToken cancellationToken = default);

    /// <summary>Orders from or to places whose nodes the scope shows, by receipt date, then id.</summary>
    Task<IReadOnlyList<ReplenishmentOrder>> ListAsync(AccessScope scope, ReplenishmentQuery query, CancellationToken cancellationToken = default);

    /// <summary>Firm, released and shipped orders of an item to or from a place, by receipt date, then id.</summary>
    Task<IReadOnlyList<ReplenishmentOrder>> OpenAsync(string company, string place, string item, CancellationToken cancellationToken = default);

    /// <summary>The items and places at which orders became firm after a mark, whatever became of them since.</summary>
    Task<IReadOnlyList<(string Item, string To)>> SinceAsync(ReplenishmentMark mark, CancellationToken cancellationToken = default);

    /// <summary>Stages an order; an expected version of 0 says that it must be new.</summary>
    void Save(ReplenishmentOrder order, long expectedVersion);

    /// <summary>Stages orders in place of all planned orders of the company; none of them is stored in another status.</summary>
    void ReplacePlanned(string company, IReadOnlyList<ReplenishmentOrder> orders);
}
