using NodaTime;

namespace Drp.Forecasting.DemandPlans;

/// <summary>Reads the history of a demand plan: any earlier version, what changed, what was submitted. Pure.</summary>
public static class DemandPlanHistory
{
    /// <summary>The quantities as they were after a version.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="version">The version, from 0 (nothing) to the latest.</param>
    /// <returns>The quantities by item and period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version.</exception>
    public static IReadOnlyList<DemandPlanLine> LinesAt(DemandPlan plan, int version)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfNegative(version);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(version, plan.Version);
        var lines = new Dictionary<(string, LocalDate), decimal>();
        foreach (var change in plan.Versions.Take(version).SelectMany(v => v.Changes))
            if (change.After is { } after)
                lines[(change.Item, change.Period)] = after;
            else
                lines.Remove((change.Item, change.Period));
        return Lines(lines);
    }

    /// <summary>What the dealer submitted last, before any adjustment by a reviewer.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The quantities; <see langword="null"/> if the plan was never submitted.</returns>
    public static IReadOnlyList<DemandPlanLine>? LastSubmitted(DemandPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var version = plan.Versions.LastOrDefault(v => v.Action == DemandPlanAction.Submit);
        return version is null ? null : LinesAt(plan, version.Number);
    }

    /// <summary>The difference between two versions, quantity by quantity.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="from">The version to start from, from 0 (nothing).</param>
    /// <param name="to">The version to arrive at; may lie before <paramref name="from"/>.</param>
    /// <returns>What differs, by item and period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version.</exception>
    public static IReadOnlyList<DemandPlanChange> Compare(DemandPlan plan, int from, int to)
    {
        var before = LinesAt(plan, from).ToDictionary(l => (l.Item, l.Period), l => l.Quantity);
        var after = LinesAt(plan, to).ToDictionary(l => (l.Item, l.Period), l => l.Quantity);
        return
        [
            .. before.Keys.Union(after.Keys)
                .OrderBy(k => k.Item, StringComparer.Ordinal).ThenBy(k => k.Period)
                .Select(k => new DemandPlanChange
                {
                    Item = k.Item,
                    Period = k.Period,
                    Before = before.TryGetValue(k, out var b) ? b : null,
                    After = after.TryGetValue(k, out var a) ? a : null,
                })
                .Where(c => c.Before != c.After),
        ];
    }

    internal static IReadOnlyList<DemandPlanLine> Lines(Dictionary<(string Item, LocalDate Period), decimal> lines) =>
    [
        .. lines.OrderBy(l => l.Key.Item, StringComparer.Ordinal).ThenBy(l => l.Key.Period)
            .Select(l => new DemandPlanLine { Item = l.Key.Item, Period = l.Key.Period, Quantity = l.Value }),
    ];
}
