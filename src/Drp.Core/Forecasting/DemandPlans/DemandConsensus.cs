using Drp.Planning;
using NodaTime;

namespace Drp.Forecasting.DemandPlans;

/// <summary>
/// Brings the numbers of several sources together by weight. Pure; independent of the order of input; safe to call from any
/// thread.
/// </summary>
public static class DemandConsensus
{
    /// <summary>The source name that <see cref="Numbers(DemandPlan, string)"/> gives to dealers' plans.</summary>
    public const string Dealer = "dealer";

    /// <summary>The source name to use for statistical forecasts.</summary>
    public const string Statistical = "statistical";

    /// <summary>
    /// The weighted mean of the sources that gave a number: a source that gave none for a node, item and period leaves its
    /// weight to the others (0 is a number). Over the periods of a node and item the running total is rounded, half away
    /// from zero, so what rounding takes in one period it gives back in the next; overrides stand beside that.
    /// </summary>
    /// <param name="numbers">The numbers; each source once for a node, item and period.</param>
    /// <param name="weights">The weights; the most specific holds. A source without weight counts 0.</param>
    /// <param name="items">Items with their scales.</param>
    /// <param name="overrides">Numbers agreed by people; <see langword="null"/> for none.</param>
    /// <returns>The consensus by node, item and period.</returns>
    /// <exception cref="DrpInputException">
    /// DRP3150: a number or weight is negative or given twice, an item is unknown, an override lies off the scale or lacks a
    /// reason, or the weights of the sources that gave a number sum to 0.
    /// </exception>
    public static IReadOnlyList<ConsensusLine> Build(
        IReadOnlyList<ConsensusInput> numbers,
        IReadOnlyList<ConsensusWeight> weights,
        IReadOnlyList<DemandPlanItem> items,
        IReadOnlyList<ConsensusOverride>? overrides = null)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(items);
        var check = new ConsensusCheck(numbers, weights, items, overrides ?? []);
        check.ThrowIfAny();

        var agreed = (overrides ?? []).ToDictionary(o => (o.Node, o.Item, o.Period));
        var lines = new List<ConsensusLine>();
        var series = numbers.GroupBy(n => (n.Node, n.Item))
            .OrderBy(g => g.Key.Node, StringComparer.Ordinal).ThenBy(g => g.Key.Item, StringComparer.Ordinal);
        foreach (var group in series)
        {
            decimal running = 0, given = 0;
            var scale = check.ScaleOf(group.Key.Item);
            foreach (var period in group.GroupBy(n => n.Period).OrderBy(p => p.Key))
            {
                var (parts, weighted) = check.Weigh(period);
                running += weighted;
                var quantity = decimal.Round(running, scale, MidpointRounding.AwayFromZero) - given;
                given += quantity;
                var decided = agreed.GetValueOrDefault((group.Key.Node, group.Key.Item, period.Key));
                lines.Add(new ConsensusLine
                {
                    Node = group.Key.Node,
                    Item = group.Key.Item,
                    Period = period.Key,
                    Quantity = decided?.Quantity ?? quantity,
                    Weighted = weighted,
                    Parts = parts,
                    Override = decided,
                });
            }
        }

        return lines;
    }

    /// <summary>The numbers of a dealer's plan, for a consensus: submitted or accepted plans only, as they are now.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="source">The source name. Default <see cref="Dealer"/>.</param>
    /// <returns>The numbers; none from a draft.</returns>
    public static IReadOnlyList<ConsensusInput> Numbers(DemandPlan plan, string source = Dealer)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Status == DemandPlanStatus.Draft ? [] : Numbers(plan.Node, plan.Lines, source);
    }

    /// <summary>Lines of a plan as numbers of a source.</summary>
    /// <param name="node">The node.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="source">The source name.</param>
    /// <returns>The numbers.</returns>
    public static IReadOnlyList<ConsensusInput> Numbers(string node, IReadOnlyList<DemandPlanLine> lines, string source)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return [.. lines.Select(l => new ConsensusInput
        {
            Source = source, Node = node, Item = l.Item, Period = l.Period, Quantity = l.Quantity,
        })];
    }

    /// <summary>A forecast, period by period from the cycle's first, as numbers of a source.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="node">The node.</param>
    /// <param name="item">The item's code.</param>
    /// <param name="quantities">
    /// The quantities of the cycle's periods in their order, as <see cref="ForecastResult.Forecast"/> gives them; fewer
    /// leave the last periods without a number, more are not used.
    /// </param>
    /// <param name="source">The source name. Default <see cref="Statistical"/>.</param>
    /// <returns>The numbers.</returns>
    public static IReadOnlyList<ConsensusInput> Numbers(
        DemandPlanCycle cycle, string node, string item, IReadOnlyList<decimal> quantities, string source = Statistical)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(quantities);
        return [.. cycle.Periods.Zip(quantities, (period, quantity) => new ConsensusInput
        {
            Source = source, Node = node, Item = item, Period = period.Start, Quantity = quantity,
        })];
    }

    /// <summary>The consensus as forecast demand of a planning snapshot.</summary>
    /// <param name="lines">The consensus.</param>
    /// <param name="locationOf">The location that sells to a node.</param>
    /// <returns>Forecast demand by location, item and period; nodes of one location are added up.</returns>
    public static IReadOnlyList<ForecastDemand> ToForecastDemand(IReadOnlyList<ConsensusLine> lines, Func<string, string> locationOf)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(locationOf);
        return
        [
            .. lines.GroupBy(l => (Location: locationOf(l.Node), l.Item, l.Period))
                .OrderBy(g => g.Key.Location, StringComparer.Ordinal).ThenBy(g => g.Key.Item, StringComparer.Ordinal).ThenBy(g => g.Key.Period)
                .Select(g => new ForecastDemand
                {
                    Item = g.Key.Item, Location = g.Key.Location, Date = g.Key.Period, Quantity = g.Sum(l => l.Quantity),
                }),
        ];
    }
}
