namespace Drp.Credit;

/// <summary>The parts of an exposure: each order amount stands in exactly one of them. Immutable; all in one currency.</summary>
public sealed record CreditExposure
{
    /// <summary>Open items.</summary>
    public decimal OpenItems { get; init; }

    /// <summary>Payments that are applied to no item; taken off.</summary>
    public decimal UnappliedCash { get; init; }

    /// <summary>Shipped and not invoiced.</summary>
    public decimal ShippedNotInvoiced { get; init; }

    /// <summary>Confirmed, not shipped, and shipping within the horizon.</summary>
    public decimal ConfirmedUnshipped { get; init; }

    /// <summary>Reserved and not confirmed.</summary>
    public decimal Reserved { get; init; }

    /// <summary>Confirmed and shipping behind the horizon; not part of the total, and checked again when it enters.</summary>
    public decimal Later { get; init; }

    /// <summary>Open items − unapplied cash + shipped not invoiced + confirmed unshipped + reserved.</summary>
    public decimal Total => OpenItems - UnappliedCash + ShippedNotInvoiced + ConfirmedUnshipped + Reserved;
}
