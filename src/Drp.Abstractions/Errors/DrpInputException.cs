namespace Drp;

/// <summary>An input was refused as a whole; every fault in it is listed at once and nothing was written.</summary>
public sealed class DrpInputException : DrpException
{
    /// <summary>Creates the refusal.</summary>
    /// <param name="code">The stable code of the refusal as a whole.</param>
    /// <param name="summary">What was refused.</param>
    /// <param name="faults">Every fault found, in a declared order; at least one.</param>
    public DrpInputException(string code, string summary, IReadOnlyList<Fault> faults)
        : base(code, Describe(summary, faults)) => Faults = faults;

    /// <summary>Every fault found; never empty.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    private static string Describe(string summary, IReadOnlyList<Fault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        ArgumentOutOfRangeException.ThrowIfZero(faults.Count);
        return $"{summary} {faults.Count} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, faults)}";
    }
}
