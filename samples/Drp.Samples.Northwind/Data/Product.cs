namespace Drp.Samples.Northwind.Data;

/// <summary>A product with what the data says of its stock.</summary>
public sealed record Product
{
    public required int Id { get; init; }

    public required string Name { get; init; }

    public required int SupplierId { get; init; }

    public required string Category { get; init; }

    public required string QuantityPerUnit { get; init; }

    /// <summary>US dollars, rounded to cents.</summary>
    public required decimal Price { get; init; }

    public required int InStock { get; init; }

    public required int OnOrder { get; init; }

    public required int ReorderLevel { get; init; }

    public required bool Discontinued { get; init; }
}
