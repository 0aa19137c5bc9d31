namespace Drp.Forecasting.DemandPlans;

/// <summary>Checks a cycle of collaborative planning.</summary>
internal static class DemandPlanCycles
{
    public static void Check(DemandPlanCycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var faults = Faults(cycle).ToArray();
        if (faults.Length > 0)
            throw new DrpInputException("DRP3150", $"The demand plan cycle {cycle.Code} was refused.", faults);
    }

    private static IEnumerable<Fault> Faults(DemandPlanCycle cycle)
    {
        Fault Fault(string message) => new() { Code = "DRP3150", Subject = cycle.Code, Message = message };

        if (cycle.Code.Length is 0 or > 64 || cycle.Company.Length > 64)
            yield return Fault("A cycle's code has 1 to 64 characters, a company's at most 64.");
        if (cycle.Periods.Count == 0)
            yield return Fault("The cycle has no period; give at least one.");
        for (var i = 0; i < cycle.Periods.Count; i++)
        {
            if (cycle.Periods[i].Start >= cycle.Periods[i].End)
                yield return Fault($"Period {i + 1} ends before it has a day.");
            if (i > 0 && cycle.Periods[i].Start != cycle.Periods[i - 1].End)
                yield return Fault($"Period {i + 1} does not start where period {i} ends; leave neither gap nor overlap.");
        }

        if (cycle.LocksAt <= cycle.OpensAt)
            yield return Fault("The cycle locks before it opens; LocksAt must be later than OpensAt.");
        if (cycle.Items.Count == 0)
            yield return Fault("The cycle has no item; give at least one.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in cycle.Items)
        {
            if (!seen.Add(item.Code))
                yield return Fault($"Item {item.Code} appears twice; list every item once.");
            if (item.Scale is < 0 or > 4)
                yield return Fault($"Item {item.Code} has scale {item.Scale}; a quantity has 0 to 4 decimal places.");
            if (item.Multiple is <= 0)
                yield return Fault($"Item {item.Code} has a multiple that is not above 0.");
        }
    }

    /// <summary>What a change would take from plans that exist: an item, its scale or multiple, a period, the company.</summary>
    public static IEnumerable<Fault> Lost(DemandPlanCycle before, DemandPlanCycle after)
    {
        Fault Fault(string message) => new() { Code = "DRP3163", Subject = before.Code, Message = message };

        var items = after.Items.ToDictionary(i => i.Code, StringComparer.Ordinal);
        foreach (var item in before.Items)
            if (!items.TryGetValue(item.Code, out var kept) || kept != item)
                yield return Fault($"Item {item.Code} is taken out or changed; plans may stand on it. Define another cycle.");
        var periods = after.Periods.ToHashSet();
        foreach (var period in before.Periods)
            if (!periods.Contains(period))
                yield return Fault($"The period from {period.Start:uuuu-MM-dd} is taken out or changed; plans may stand on it. Define another cycle.");
        if (!string.Equals(before.Company, after.Company, StringComparison.Ordinal))
            yield return Fault($"The company changes from '{before.Company}' to '{after.Company}'. Define another cycle.");
    }
}
