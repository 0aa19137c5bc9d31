using Drp.Storage;

namespace Drp.Replenishment;

/// <summary>
/// A host that keeps purchase orders of its own. Told in the commit that releases one; what the host writes through the same
/// connection and transaction is committed with it. Without one, DRP keeps them itself.
/// </summary>
public interface IPurchaseOrders
{
    /// <summary>Makes the host's purchase order of a released one. May run more than once for an order if the commit is repeated.</summary>
    /// <returns>The host's number, kept with the order; <see langword="null"/> for none.</returns>
    Task<string?> PlaceAsync(IDrpSession session, ReplenishmentOrder order, CancellationToken cancellationToken = default);
}
