namespace Drp.Inventory.Policies;

/// <summary>
/// Replays a replenishment rule over a history and reports service, stock and waste. Quantities stay decimal; batches are
/// consumed first-expired-first-out. Pure; safe to call from any thread.
/// </summary>
public static class PolicySimulation
{
    /// <summary>Runs the simulation.</summary>
    /// <param name="input">History, rule, lead time, shelf life.</param>
    /// <returns>What the rule would have given.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number is outside its range, or the history can't be used (DRP3110).</exception>
    /// <exception cref="InvalidOperationException">The rule asked for a negative quantity.</exception>
    public static SimulationReport Run(SimulationInput input)
    {
        Check(input);
        return new SimulationRun(input).Run();
    }

    private static void Check(SimulationInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(input.Rule);
        ArgumentNullException.ThrowIfNull(input.Demand);
        var check = new PolicyInputCheck("a policy simulation")
            .Require(
                input.Demand.Count > 0 && input.Demand.All(d => d >= 0), "DRP3110", "The history is empty or has a negative demand.")
            .NotNegative("LeadTime", (decimal)input.LeadTime)
            .Positive("ReviewPeriod", (decimal)input.ReviewPeriod)
            .NotNegative("MinimumRemainingLife", (decimal)input.MinimumRemainingLife)
            .Require(
                input.WarmUp >= 0 && input.WarmUp < Math.Max(1, input.Demand.Count),
                "DRP3102",
                FormattableString.Invariant($"WarmUp is {input.WarmUp}; it must leave at least one period to report."));
        if (input.LeadTimes is { } times)
            check.Require(
                times.Count > 0 && times.All(t => t >= 0), "DRP3102", "LeadTimes must hold at least one number, none negative.");
        if (input.ShelfLife is { } life)
            check.Positive("ShelfLife", (decimal)life).Require(
                input.MinimumRemainingLife <= life,
                "DRP3102",
                "MinimumRemainingLife exceeds ShelfLife: nothing received could ever be sold.");
        foreach (var batch in input.Opening)
            check.NotNegative("Opening.Quantity", batch.Quantity).NotNegative("Opening.UsablePeriods", (decimal)(batch.UsablePeriods ?? 0));
        check.ThrowIfAny();
    }
}
