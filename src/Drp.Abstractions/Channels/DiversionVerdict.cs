namespace Drp.Channels;

/// <summary>How a sale stands to coverage.</summary>
public enum DiversionVerdict
{
    /// <summary>Within the seller's coverage.</summary>
    Covered = 0,

    /// <summary>The seller has no coverage at all on that day, so nothing binds it.</summary>
    Unbound = 1,

    /// <summary>Outside the seller's coverage, and nobody covers it exclusively.</summary>
    Outside = 2,

    /// <summary>Outside the seller's coverage, in the exclusive coverage of another.</summary>
    InExclusiveOfOther = 3,
}
