namespace Drp.Samples.Northwind.Data;

/// <summary>A customer: a dealer in the channel.</summary>
public sealed record Customer(string Id, string Name, string City, string Country);
