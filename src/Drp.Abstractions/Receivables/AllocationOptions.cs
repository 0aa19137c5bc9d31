namespace Drp.Receivables;

/// <summary>How payments are applied.</summary>
public sealed record AllocationOptions
{
    /// <summary>The passes in their order; what none of them takes stays unapplied. Default: reference, whole balance, exact amount, oldest due.</summary>
    public IReadOnlyList<AllocationPass> Passes { get; init; } =
        [AllocationPass.Reference, AllocationPass.WholeBalance, AllocationPass.ExactAmount, AllocationPass.OldestDue];

    /// <summary>Kinds for <see cref="AllocationPass.RankedKinds"/>; kinds not named come last. Default: fees, interest, then invoices.</summary>
    public IReadOnlyList<ReceivableKind> RankedKinds { get; init; } = [ReceivableKind.Fee, ReceivableKind.Interest, ReceivableKind.Invoice];

    /// <summary>Whether discounts for paying early are taken. Default yes.</summary>
    public bool TakeDiscounts { get; init; } = true;

    /// <summary>Whether a part payment takes its share of the discount: p × r ÷ (1 − r). Default yes.</summary>
    public bool PartialDiscounts { get; init; } = true;

    /// <summary>Days after a discount's last day on which it is still granted. Default 0.</summary>
    public int DiscountGraceDays { get; init; }

    /// <summary>Largest small difference in the currency. Default 0.</summary>
    public decimal ToleranceAmount { get; init; }

    /// <summary>Largest small difference in percent of what is settled; both limits hold. Default 100: the amount alone decides.</summary>
    public decimal TolerancePercent { get; init; } = 100m;

    /// <summary>What becomes of a small difference. Default it stays open.</summary>
    public SmallDifference SmallDifferences { get; init; }
}
