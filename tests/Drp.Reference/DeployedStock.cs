using NodaTime;

namespace Drp.Reference;

/// <summary>Readings 66 and 67: the batches that a point really has while the constrained plan runs.</summary>
internal sealed class DeployedStock(PointPlan pull, TimeAxis axis, Netting netting)
{
    private readonly Ledger ledger = netting.OpenLedger(pull);

    /// <summary>What is on its way here, by the bucket in which it arrives.</summary>
    private readonly List<(int Bucket, LocalDate? Expiry, decimal Quantity)> arriving = [];

    public void Expect(int bucket, IEnumerable<(LocalDate? Expiry, decimal Quantity)> batches) =>
        arriving.AddRange(batches.Select(b => (bucket, b.Expiry, b.Quantity)));

    /// <summary>A point's turn begins: what arrives, then its own requirements.</summary>
    public void Begin(int bucket) => Begin(ledger, bucket);

    /// <summary>The bucket is over: the answer is what expired in it.</summary>
    public decimal End(int bucket) => ledger.Expire(axis.LastDay(bucket));

    public decimal Usable(LocalDate day) => ledger.Usable(day);

    public List<(LocalDate? Expiry, decimal Quantity)> Ship(decimal quantity, LocalDate day) => ledger.Pick(quantity, day);

    /// <summary>The least that is left, expiry taken off, at the end of the bucket or of any later one; less the safety stock.</summary>
    public decimal Excess(int bucket)
    {
        Ledger ahead = ledger.Copy();
        decimal least = decimal.MaxValue;
        for (int b = bucket; b < axis.Count; b++)
        {
            if (b > bucket)
            {
                Begin(ahead, b);
            }

            ahead.Expire(axis.LastDay(b));
            least = Math.Min(least, ahead.Balance);
        }

        return Math.Max(0m, least - pull.Safety[bucket]);
    }

    private void Begin(Ledger stock, int bucket)
    {
        netting.ReceiveScheduled(pull, stock, bucket);
        foreach ((_, LocalDate? expiry, decimal quantity) in arriving.Where(a => a.Bucket == bucket))
        {
            stock.Receive(quantity, expiry, axis.AsOf);
        }

        stock.Serve(
            pull.Requirements.Where(r => r.Bucket == bucket && r.Kind != RequirementKind.PlannedShipment), axis.FirstDay(bucket));
    }
}
