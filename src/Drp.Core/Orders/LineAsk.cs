namespace Drp.Orders;

/// <summary>What a line wants in one confirmation, and what it gets.</summary>
internal sealed class LineAsk(OrderLine line, decimal wanted, IReadOnlyList<SupplyQuota> quotas)
{
    public OrderLine Line { get; } = line;

    public decimal Wanted { get; } = wanted;

    public IReadOnlyList<SupplyQuota> Quotas { get; } = quotas;

    public decimal Promised { get; set; }

    /// <summary>What lets the line be refused before supply is looked at.</summary>
    public Fault? Blocked { get; set; }

    public NodaTime.LocalDate? Next { get; set; }

    public List<Fault> Reasons { get; } = [];

    /// <summary>The line afterwards: what isn't promised waits or is cut.</summary>
    public OrderLine After(bool first)
    {
        decimal rest = Wanted - Promised;
        bool waits = Line.BackOrder && Blocked is null;
        return Line with
        {
            Confirmed = (first ? 0m : Line.Confirmed) + Promised,
            BackOrdered = waits ? rest : 0m,
            Cut = (first ? 0m : Line.Cut) + (waits ? 0m : rest),
            Reasons = Reasons,
            NextShipDate = rest > 0m ? Next : null,
        };
    }
}
