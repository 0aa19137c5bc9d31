namespace Drp.Samples.PlanFile;

/// <summary>The arguments make no sense; the message says which and why.</summary>
public sealed class PlanFileUsageException(string message) : Exception(message);
