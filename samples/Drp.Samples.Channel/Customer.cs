namespace Drp.Samples.Channel;

/// <summary>The ERP's own table.</summary>
public sealed class Customer
{
    public required string Id { get; set; }

    public required string Name { get; set; }

    public required string City { get; set; }

    public required string Country { get; set; }

    public decimal CreditLimit { get; set; }

    /// <summary>A new limit that waits for approval.</summary>
    public decimal? ProposedLimit { get; set; }
}
