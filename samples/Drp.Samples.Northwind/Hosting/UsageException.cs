namespace Drp.Samples.Northwind.Hosting;

/// <summary>The arguments make no sense; the message says which, why, and what would.</summary>
public sealed class UsageException(string message) : Exception(message);
