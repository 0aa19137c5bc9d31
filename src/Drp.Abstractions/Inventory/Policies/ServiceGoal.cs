namespace Drp.Inventory.Policies;

/// <summary>
/// What a stock is held for: a cycle service level (<see cref="CycleServiceGoal"/>) or a fill rate
/// (<see cref="FillRateGoal"/>). A closed pair; immutable.
/// </summary>
public abstract record ServiceGoal
{
    private protected ServiceGoal()
    {
    }

    /// <summary>A goal on cycles without stockout.</summary>
    /// <param name="level">The level α.</param>
    /// <returns>The goal.</returns>
    public static ServiceGoal Cycle(CycleServiceLevel level) => new CycleServiceGoal { Level = level };

    /// <summary>A goal on units served from stock.</summary>
    /// <param name="rate">The rate β.</param>
    /// <returns>The goal.</returns>
    public static ServiceGoal Fill(FillRate rate) => new FillRateGoal { Rate = rate };
}
