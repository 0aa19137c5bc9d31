using NodaTime;

namespace Drp.Reference;

/// <summary>
/// The stock of one point as time passes: batches, and what could not be served yet. Each demand takes, in its turn, the
/// batch that expires first among those that last long enough for it (§6).
/// </summary>
internal sealed class Ledger
{
    private readonly List<Batch> batches = [];
    private readonly List<Waiting> waiting = [];

    /// <summary>Stock that is left, usable or not.</summary>
    public decimal Left => batches.Sum(b => b.Quantity);

    /// <summary>Requirements so far that no batch could serve.</summary>
    public decimal Unserved => waiting.Sum(w => w.Quantity);

    public decimal Balance => Left - Unserved;

    public Ledger Copy()
    {
        var copy = new Ledger();
        copy.batches.AddRange(batches.Select(b => new Batch(b.Expiry, b.Quantity)));
        copy.waiting.AddRange(waiting.Select(w => new Waiting(w.Date, w.MinimumLife, w.Quantity)));
        return copy;
    }

    /// <summary>Stock that exists: it waits for demand. A negative quantity is a debt that waits for stock.</summary>
    public void Receive(decimal quantity, LocalDate? expiry, LocalDate asOf)
    {
        if (quantity < 0m)
        {
            waiting.Add(new Waiting(asOf, 0, -quantity));
        }
        else
        {
            batches.Add(new Batch(expiry, quantity));
        }
    }

    /// <summary>A new order's goods: fresh enough for all that waits; the rest becomes a batch.</summary>
    public void ReceiveFresh(decimal quantity, LocalDate? expiry)
    {
        foreach (Waiting open in waiting)
        {
            decimal taken = Math.Min(open.Quantity, quantity);
            open.Quantity -= taken;
            quantity -= taken;
        }

        waiting.RemoveAll(w => w.Quantity == 0m);
        batches.Add(new Batch(expiry, quantity));
    }

    /// <summary>What waited is served first, then the bucket's requirements in their order.</summary>
    public void Serve(IEnumerable<Requirement> requirements, LocalDate firstDay)
    {
        waiting.AddRange(requirements.Select(r => new Waiting(r.Date, r.MinimumLife, r.Quantity)));
        foreach (Waiting open in waiting)
        {
            LocalDate date = open.Date < firstDay ? firstDay : open.Date;
            foreach (Batch batch in batches.Where(b => b.LastsTo(date.PlusDays(open.MinimumLife)))
                         .OrderBy(b => b.Expiry ?? LocalDate.MaxIsoValue))
            {
                decimal taken = Math.Min(open.Quantity, batch.Quantity);
                open.Quantity -= taken;
                batch.Quantity -= taken;
            }
        }

        waiting.RemoveAll(w => w.Quantity == 0m);
        batches.RemoveAll(b => b.Quantity == 0m);
    }

    /// <summary>Stock that may still be used on a day.</summary>
    public decimal Usable(LocalDate day) => batches.Where(b => b.LastsTo(day)).Sum(b => b.Quantity);

    /// <summary>Takes goods out that are usable on a day, what expires first before the rest: what was taken by last usable day.</summary>
    public List<(LocalDate? Expiry, decimal Quantity)> Pick(decimal quantity, LocalDate day)
    {
        var picked = new List<(LocalDate?, decimal)>();
        foreach (Batch batch in batches.Where(b => b.LastsTo(day)).OrderBy(b => b.Expiry ?? LocalDate.MaxIsoValue))
        {
            decimal taken = Math.Min(quantity, batch.Quantity);
            if (taken > 0m)
            {
                quantity -= taken;
                batch.Quantity -= taken;
                picked.Add((batch.Expiry, taken));
            }
        }

        return picked;
    }

    /// <summary>Takes out the batches that have expired by a day: those whose last usable day lies before it.</summary>
    public decimal Expire(LocalDate day)
    {
        decimal expired = batches.Where(b => b.Expiry < day).Sum(b => b.Quantity);
        batches.RemoveAll(b => b.Expiry < day);
        return expired;
    }

    private sealed class Batch(LocalDate? expiry, decimal quantity)
    {
        public LocalDate? Expiry { get; } = expiry;

        public decimal Quantity { get; set; } = quantity;

        public bool LastsTo(LocalDate day) => Expiry is not { } last || day <= last;
    }

    private sealed class Waiting(LocalDate date, int minimumLife, decimal quantity)
    {
        public LocalDate Date { get; } = date;

        public int MinimumLife { get; } = minimumLife;

        public decimal Quantity { get; set; } = quantity;
    }
}
