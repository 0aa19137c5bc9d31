namespace Drp.Samples.DealerDay;

/// <summary>An invoice of the ERP's own.</summary>
public sealed class Invoice
{
    public required string Number { get; set; }

    public required string CustomerId { get; set; }

    public required DateOnly Due { get; set; }

    public required decimal Amount { get; set; }

    public bool Paid { get; set; }
}
