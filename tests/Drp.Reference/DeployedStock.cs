using NodaTime;

namespace Drp.Reference;

/// <summary>
/// Readings 65 to 67: stock of a point whose goods expire while the constrained plan runs. What it lacks is counted as in the
/// pull with grants in the place of orders; what really happens to its batches is kept beside that.
/// </summary>
internal sealed class DeployedStock(PointPlan pull, Netting netting, TimeAxis axis)
{
    private readonly Ledger real = netting.OpenLedger(pull);
    private readonly List<(int Bucket, decimal Quantity, LocalDate? Expiry)> granted = [];
    private readonly List<(int Bucket, decimal Quantity, LocalDate? Expiry)> arriving = [];
    private List<(decimal Need, decimal Balance)>? outlook;

    public decimal[] Expired { get; } = new decimal[axis.Count];

    /// <summary>What is missing through a bucket, with the grants so far.</summary>
    public decimal Missing(int bucket) => Outlook()[bucket].Need;

    public decimal Balance(int bucket) => Outlook()[bucket].Balance;

    /// <summary>The point's turn: what arrives, and its own requirements.</summary>
    public void Open(int bucket) => Open(real, bucket);

    /// <summary>The end of a bucket.</summary>
    public void Close(int bucket) => Expired[bucket] = real.Expire(axis.LastDay(bucket));

    public decimal Usable(LocalDate ship) => real.Usable(ship);

    public List<(LocalDate? Expiry, decimal Quantity)> Ship(LocalDate ship, decimal quantity) => real.Take(ship, quantity);

    /// <summary>A grant counts where it was asked for, as fresh as reading 40 has it, and comes where it arrives.</summary>
    public void Grant(DeploymentRequest request, decimal quantity, LocalDate? fresh, List<(LocalDate? Expiry, decimal Quantity)> goods)
    {
        granted.Add((request.Bucket, quantity, fresh));
        arriving.AddRange(goods.Select(g => (request.Arrival, g.Quantity, g.Expiry)));
        outlook = null;
    }

    /// <summary>The least that is left in a bucket whose turn has come or in any later one, when nothing more happens.</summary>
    public decimal Least(int bucket)
    {
        Ledger ahead = real.Copy();
        decimal least = ahead.Usable(axis.LastDay(bucket));
        ahead.Expire(axis.LastDay(bucket));
        least = Math.Min(least, ahead.Balance);
        for (int b = bucket + 1; b < axis.Count; b++)
        {
            Open(ahead, b);
            ahead.Expire(axis.LastDay(b));
            least = Math.Min(least, ahead.Balance);
        }

        return least;
    }

    private void Open(Ledger ledger, int bucket)
    {
        foreach ((int to, decimal quantity, LocalDate? expiry) in arriving)
        {
            if (to == bucket)
            {
                ledger.Receive(quantity, expiry, axis.AsOf);
            }
        }

        netting.Receive(pull, ledger, bucket);
        ledger.Serve(
            pull.Requirements.Where(r => r.Bucket == bucket && r.Kind != RequirementKind.PlannedShipment), axis.FirstDay(bucket));
    }

    private List<(decimal Need, decimal Balance)> Outlook()
    {
        if (outlook is null)
        {
            outlook = [];
            Ledger ledger = netting.OpenLedger(pull);
            for (int b = 0; b < axis.Count; b++)
            {
                netting.Advance(pull, ledger, b);
                foreach ((int to, decimal quantity, LocalDate? expiry) in granted)
                {
                    if (to == b)
                    {
                        ledger.ReceiveFresh(quantity, expiry);
                    }
                }

                outlook.Add((Netting.Need(pull, ledger, b), ledger.Balance));
            }
        }

        return outlook;
    }
}
