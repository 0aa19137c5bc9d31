using Drp.Storage;
using NodaTime;

namespace Drp.Orders;

/// <summary>
/// What a place will receive of an item: the supply side of promising, besides the stock that is there. Every registered
/// source is asked, inside the lock of the item at the place and after its stock was read, and what they give adds up. The
/// default gives firm, released and shipped replenishment orders and, by option, the planned orders of the latest plan.
/// </summary>
public interface IPromiseSource
{
    /// <summary>What is expected to come in and, besides orders, to go out.</summary>
    Task<PromiseOutlook> OutlookAsync(IDrpSession session, string company, string place, string item, LocalDate today, CancellationToken cancellationToken = default);
}
