namespace Drp.Samples.Northwind.Data;

/// <summary>A supplier.</summary>
public sealed record Supplier(int Id, string Name, string City, string Country);
