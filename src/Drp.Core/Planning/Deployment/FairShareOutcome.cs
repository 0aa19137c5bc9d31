namespace Drp.Planning;

/// <summary>What a fair share did, beside the totals, so that a plan can say why. Immutable.</summary>
public readonly record struct FairShareOutcome
{
    /// <summary>The tier that was shared by the rule; −1 where every tier was served whole.</summary>
    public required int SharedTier { get; init; }

    /// <summary>What nobody received, Q4: smaller than the smallest lot that any unserved request could take.</summary>
    public required long Left { get; init; }

    /// <summary>Rule B: the common fraction of target that was reached, at most one; <see langword="null"/> elsewhere.</summary>
    public ExactQuantity? Lambda { get; init; }

    /// <summary>How many children fell to zero because their total was below the lane's minimum.</summary>
    public int BelowMinimum { get; init; }
}
