namespace Drp.Planning;

/// <summary>
/// A plan with what was reserved against it. Promising changes nothing; reserving is a step of its own. Thread-safe: one
/// call at a time. It lives in memory: an order room opens it with the reservations that it has stored, calls
/// <see cref="Promise"/> and <see cref="Reserve"/> inside its confirmation, and stores the reservation with the order.
/// </summary>
public interface IPromiseBook
{
    /// <summary>What has been reserved, by key.</summary>
    IReadOnlyList<PromiseReservation> Reservations { get; }

    /// <summary>What can still be promised, bucket by bucket.</summary>
    /// <param name="item">The item's code.</param>
    /// <param name="location">The location's code.</param>
    /// <param name="customerClass">The class whose quota counts; <see langword="null"/>: none.</param>
    /// <exception cref="ArgumentException">There is no such stocking point.</exception>
    Availability Availability(string item, string location, string? customerClass = null);

    /// <summary>The earliest date and quantity for one new demand, without touching any other order.</summary>
    /// <param name="request">What is asked.</param>
    /// <exception cref="ArgumentException">There is no such stocking point, or the quantity is not one of the item.</exception>
    PromiseResult Promise(PromiseRequest request);

    /// <summary>Reserves what was promised, if it is still there.</summary>
    /// <param name="key">The key; reserving the same promise under it again changes nothing.</param>
    /// <param name="promise">What <see cref="Promise"/> gave.</param>
    /// <returns>The reservation, or the reasons why it is refused.</returns>
    Outcome<PromiseReservation> Reserve(string key, PromiseResult promise);

    /// <summary>Gives back what was reserved under a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Whether there was such a reservation.</returns>
    bool Release(string key);
}
