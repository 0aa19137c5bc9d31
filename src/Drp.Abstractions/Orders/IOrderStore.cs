using Drp.Access;
using Drp.Storage;

namespace Drp.Orders;

/// <summary>Stores orders, what they commit, and quotas; part of a session.</summary>
public interface IOrderStore : IDrpStore
{
    /// <summary>An order with its version, or <see langword="null"/>.</summary>
    Task<Versioned<Order>?> FindAsync(string company, string orderId, CancellationToken cancellationToken = default);

    /// <summary>The id of the order that a partner placed under its own number, or <see langword="null"/>.</summary>
    Task<string?> FindNumberAsync(string company, string partnerId, string externalNumber, CancellationToken cancellationToken = default);

    /// <summary>Orders of nodes that the scope shows, by requested date, then id.</summary>
    Task<IReadOnlyList<Order>> ListAsync(AccessScope scope, OrderQuery query, CancellationToken cancellationToken = default);

    /// <summary>
    /// Stages an order with what it commits. A new one (expected version 0) also takes its external number; one that is taken
    /// lets the commit fail with DRP1001.
    /// </summary>
    void Save(Order order, IReadOnlyList<OrderCommitment> commitments, long expectedVersion);

    /// <summary>What stands on an item at a place, by ship date, order and line.</summary>
    Task<IReadOnlyList<OrderCommitment>> CommitmentsAsync(string company, string place, string item, CancellationToken cancellationToken = default);

    /// <summary>
    /// What is promised of an item at a place and neither picked nor shipped, summed by ship date, requested date and remaining
    /// life, in that order; orders and lines are not told apart.
    /// </summary>
    Task<IReadOnlyList<OrderCommitment>> DemandAsync(string company, string place, string item, CancellationToken cancellationToken = default);

    /// <summary>A quota with its version, or <see langword="null"/>.</summary>
    Task<Versioned<SupplyQuota>?> FindQuotaAsync(string company, string quotaId, CancellationToken cancellationToken = default);

    /// <summary>The quotas of some items, by id.</summary>
    Task<IReadOnlyList<SupplyQuota>> QuotasAsync(string company, IReadOnlyCollection<string> items, CancellationToken cancellationToken = default);

    /// <summary>Stages a quota; an expected version of 0 says that it must be new, <see langword="null"/> writes over any.</summary>
    void SaveQuota(SupplyQuota quota, long? expectedVersion = null);
}
