namespace Drp.Planning;

/// <inheritdoc cref="IPromiseBook"/>
internal sealed class PromiseBook : IPromiseBook
{
    private readonly Lock gate = new();
    private readonly PromiseContext context;
    private readonly List<PromiseReservation> reservations = [];
    private PromiseState state;

    public PromiseBook(PromiseContext context)
    {
        this.context = context;
        state = new PromiseState(context);
        foreach (PromiseReservation reservation in context.Options.Reservations)
        {
            Book(reservation);
        }
    }

    public IReadOnlyList<PromiseReservation> Reservations
    {
        get
        {
            lock (gate)
            {
                return [.. reservations.OrderBy(static r => r.Key, StringComparer.Ordinal)];
            }
        }
    }

    public Availability Availability(string item, string location, string? customerClass = null)
    {
        lock (gate)
        {
            (int index, int point) = Find(item, location);
            return AvailabilityTable.Of(context, state.Another(), index, point, customerClass);
        }
    }

    public PromiseResult Promise(PromiseRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        lock (gate)
        {
            return Find(request, state.Another());
        }
    }

    public Outcome<PromiseReservation> Reserve(string key, PromiseResult promise)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(promise);
        lock (gate)
        {
            if (promise.Parts.IsEmpty)
            {
                return Outcome.Refused<PromiseReservation>(PromiseReasons.Empty(key));
            }

            if (reservations.Find(r => string.Equals(r.Key, key, StringComparison.Ordinal)) is { } there)
            {
                return Same(there.Promise, promise) ? Outcome.Of(there) : Outcome.Refused<PromiseReservation>(PromiseReasons.Taken(key));
            }

            PromiseState next = state.Another();
            if (!Same(Find(promise.Request, next), promise))
            {
                return Outcome.Refused<PromiseReservation>(PromiseReasons.Changed(key));
            }

            next.Keep();
            var reservation = new PromiseReservation { Key = key, Promise = promise };
            reservations.Add(reservation);
            return Outcome.Of(reservation);
        }
    }

    public bool Release(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        lock (gate)
        {
            PromiseReservation[] kept = [.. reservations.Where(r => !string.Equals(r.Key, key, StringComparison.Ordinal))];
            if (kept.Length == reservations.Count)
            {
                return false;
            }

            reservations.Clear();
            state = new PromiseState(context);
            foreach (PromiseReservation reservation in kept)
            {
                Book(reservation);
            }

            return true;
        }
    }

    private static bool Same(PromiseResult a, PromiseResult b) => a.Request == b.Request && a.Parts.SequenceEqual(b.Parts);

    /// <summary>What was reserved stays as it was promised, whatever would be promised now.</summary>
    private void Book(PromiseReservation reservation)
    {
        PromiseRequest request = reservation.Promise.Request;
        PromiseState next = state.Another();
        ReservationBooking.Book(context, next, request, reservation.Promise.Parts);
        next.Keep();
        reservations.Add(reservation);
    }

    private PromiseResult Find(PromiseRequest request, PromiseState scratch)
    {
        (int item, _) = Find(request.Item, request.Location);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(request.Quantity, nameof(request));
        return Q4.TryFrom(request.Quantity, out long quantity) && quantity % context.Network(item).Unit == 0
            ? new PromiseFinder(context, scratch, request, item).Find(quantity)
            : throw new ArgumentException($"{request.Item} is not delivered in quantities as fine as {request.Quantity}.", nameof(request));
    }

    private (int Item, int Point) Find(string item, string location)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(location);
        int index = context.Run.Snapshot.IndexOfItem(item);
        int point = index < 0 ? -1 : context.PointAt(index, location);
        return point >= 0 ? (index, point) : throw new ArgumentException($"{item} is no stocking point at {location}.", nameof(item));
    }
}
