using NodaTime;

namespace Drp.Forecasting.DemandPlans;

/// <summary>
/// Forecast value added: whether each step on the way to the consensus made it better or worse, measured when the actuals
/// are known. Pure; safe to call from any thread. Source: Gilliland, The Business Forecasting Deal (2010), ch. 4.
/// </summary>
public static class ForecastValueAdded
{
    /// <summary>
    /// Measures every step over all, by node, and by node and item. Only what the actuals and every step have a number for
    /// is compared, so that all steps face the same demand.
    /// </summary>
    /// <param name="actuals">What happened; each node, item and period once.</param>
    /// <param name="steps">The steps in their order, the naive forecast first; at least one, each name once.</param>
    /// <returns>All nodes first, then by node, then by node and item; the steps of each in their order.</returns>
    /// <exception cref="DrpInputException">DRP3150: a number is given twice, or a step's name is.</exception>
    public static IReadOnlyList<ForecastValueAddedLine> Measure(
        IReadOnlyList<ConsensusInput> actuals, IReadOnlyList<ForecastStep> steps)
    {
        ArgumentNullException.ThrowIfNull(actuals);
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentOutOfRangeException.ThrowIfZero(steps.Count);
        var faults = new List<Fault>();
        foreach (var name in steps.GroupBy(s => s.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
            faults.Add(new Fault { Code = "DRP3150", Subject = name.Key, Message = "Two steps have this name; name each once." });
        var actual = Index("actual", actuals, faults);
        var forecasts = steps.Select(s => Index(s.Name, s.Numbers, faults)).ToArray();
        if (faults.Count > 0)
            throw new DrpInputException("DRP3150", "The input of a forecast comparison was refused.", faults);

        var keys = actual.Keys.Where(k => Array.TrueForAll(forecasts, f => f.ContainsKey(k)))
            .OrderBy(k => k.Node, StringComparer.Ordinal).ThenBy(k => k.Item, StringComparer.Ordinal).ThenBy(k => k.Period)
            .ToArray();
        var lines = new List<ForecastValueAddedLine>();
        Add(lines, null, null, keys);
        foreach (var node in keys.GroupBy(k => k.Node))
            Add(lines, node.Key, null, [.. node]);
        foreach (var series in keys.GroupBy(k => (k.Node, k.Item)))
            Add(lines, series.Key.Node, series.Key.Item, [.. series]);
        return lines;

        void Add(List<ForecastValueAddedLine> into, string? node, string? item, (string, string, LocalDate)[] compared)
        {
            var first = into.Count;
            for (var i = 0; i < steps.Count; i++)
            {
                var line = new ForecastValueAddedLine
                {
                    Node = node,
                    Item = item,
                    Step = steps[i].Name,
                    Count = compared.Length,
                    Actual = compared.Sum(k => actual[k]),
                    AbsoluteError = compared.Sum(k => Math.Abs(actual[k] - forecasts[i][k])),
                    Error = compared.Sum(k => actual[k] - forecasts[i][k]),
                    AddedToPrevious = null,
                    AddedToFirst = null,
                };
                into.Add(i == 0 ? line : line with
                {
                    AddedToPrevious = into[^1].Wape - line.Wape,
                    AddedToFirst = into[first].Wape - line.Wape,
                });
            }
        }
    }

    private static Dictionary<(string Node, string Item, LocalDate Period), decimal> Index(
        string name, IReadOnlyList<ConsensusInput> numbers, List<Fault> faults)
    {
        var index = new Dictionary<(string, string, LocalDate), decimal>();
        foreach (var number in numbers)
            if (!index.TryAdd((number.Node, number.Item, number.Period), number.Quantity))
                faults.Add(new Fault
                {
                    Code = "DRP3150",
                    Subject = $"{number.Node}/{number.Item}/{number.Period:uuuu-MM-dd}",
                    Message = $"{name} gives two numbers; keep one.",
                });
        return index;
    }
}
