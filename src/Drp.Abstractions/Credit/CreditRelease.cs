namespace Drp.Credit;

/// <summary>What an approval released: these reasons, up to this exposure. What is new since is held again. Immutable.</summary>
public sealed record CreditRelease
{
    /// <summary>The codes of the reasons that were released.</summary>
    public required IReadOnlyList<string> Codes { get; init; }

    /// <summary>The partner's exposure that was released, the amount included; above it, the limit holds again.</summary>
    public required decimal MaximumExposure { get; init; }
}
