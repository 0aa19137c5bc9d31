namespace Drp.Samples.DealerDay;

/// <summary>A customer of the ERP's own.</summary>
public sealed class Customer
{
    public required string Id { get; set; }

    public required string Name { get; set; }

    public decimal CreditLimit { get; set; }
}
