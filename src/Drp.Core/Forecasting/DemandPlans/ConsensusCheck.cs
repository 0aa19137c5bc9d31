using System.Globalization;
using NodaTime;

namespace Drp.Forecasting.DemandPlans;

/// <summary>The checked input of a consensus, with weights found by their most specific rule.</summary>
internal sealed class ConsensusCheck
{
    private readonly List<Fault> _faults = [];
    private readonly Dictionary<string, int> _scales = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Source, string? Node, string? Item), decimal> _weights = [];

    public ConsensusCheck(
        IReadOnlyList<ConsensusInput> numbers,
        IReadOnlyList<ConsensusWeight> weights,
        IReadOnlyList<DemandPlanItem> items,
        IReadOnlyList<ConsensusOverride> overrides)
    {
        foreach (var item in items)
            Require(_scales.TryAdd(item.Code, item.Scale) && item.Scale is >= 0 and <= 4, item.Code, "The item appears twice or its scale is not 0 to 4.");
        foreach (var weight in weights)
        {
            Require(weight.Weight >= 0, weight.Source, "A weight is negative; give 0 or more.");
            Require(
                _weights.TryAdd((weight.Source, weight.Node, weight.Item), weight.Weight),
                weight.Source,
                $"Two weights are for {weight.Node ?? "any node"} and {weight.Item ?? "any item"}; keep one.");
        }

        var seen = new HashSet<(string, string, string, LocalDate)>();
        foreach (var number in numbers)
        {
            var subject = Subject(number.Node, number.Item, number.Period);
            Require(number.Quantity >= 0, subject, $"{number.Source} gives {Text(number.Quantity)}; give 0 or more.");
            Require(_scales.ContainsKey(number.Item), subject, "The item is not listed; list it with its scale.");
            Require(
                seen.Add((number.Source, number.Node, number.Item, number.Period)), subject, $"{number.Source} gives two numbers; keep one.");
        }

        var covered = new HashSet<(string, string, LocalDate)>();
        foreach (var group in numbers.GroupBy(n => (n.Node, n.Item, n.Period)))
        {
            covered.Add(group.Key);
            Require(
                group.Any(n => WeightOf(n) > 0),
                Subject(group.Key.Node, group.Key.Item, group.Key.Period),
                "No source that gives a number has a weight above 0; add a weight.");
        }

        CheckOverrides(overrides, covered);
    }

    public int ScaleOf(string item) => _scales[item];

    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
            throw new DrpInputException("DRP3150", "The input of a demand consensus was refused.", _faults);
    }

    /// <summary>The parts of one consensus and their weighted mean, divided once so that equal numbers stay what they are.</summary>
    public (IReadOnlyList<ConsensusPart> Parts, decimal Weighted) Weigh(IEnumerable<ConsensusInput> numbers)
    {
        var parts = numbers.OrderBy(n => n.Source, StringComparer.Ordinal).Select(n => (Number: n, Weight: WeightOf(n))).ToArray();
        var total = parts.Sum(p => p.Weight);
        return (
            [.. parts.Select(p => new ConsensusPart
            {
                Source = p.Number.Source, Quantity = p.Number.Quantity, Share = p.Weight / total,
            })],
            parts.Sum(p => p.Weight * p.Number.Quantity) / total);
    }

    private decimal WeightOf(ConsensusInput number) =>
        _weights.TryGetValue((number.Source, number.Node, number.Item), out var weight)
        || _weights.TryGetValue((number.Source, number.Node, null), out weight)
        || _weights.TryGetValue((number.Source, null, number.Item), out weight)
        || _weights.TryGetValue((number.Source, null, null), out weight)
            ? weight
            : 0;

    private void CheckOverrides(IReadOnlyList<ConsensusOverride> overrides, HashSet<(string, string, LocalDate)> covered)
    {
        var seen = new HashSet<(string, string, LocalDate)>();
        foreach (var agreed in overrides)
        {
            var subject = Subject(agreed.Node, agreed.Item, agreed.Period);
            Require(seen.Add((agreed.Node, agreed.Item, agreed.Period)), subject, "Two overrides are for it; keep one.");
            Require(covered.Contains((agreed.Node, agreed.Item, agreed.Period)), subject, "An override has no number to stand for.");
            Require(!string.IsNullOrWhiteSpace(agreed.Reason), subject, "An override asks for a reason; give one.");
            Require(
                agreed.Quantity >= 0 && (!_scales.TryGetValue(agreed.Item, out var scale) || decimal.Round(agreed.Quantity, scale) == agreed.Quantity),
                subject,
                $"The override {Text(agreed.Quantity)} is negative or finer than the item's scale.");
        }
    }

    private void Require(bool holds, string subject, string message)
    {
        if (!holds)
            _faults.Add(new Fault { Code = "DRP3150", Subject = subject, Message = message });
    }

    private static string Subject(string node, string item, LocalDate period) => $"{node}/{item}/{period:uuuu-MM-dd}";

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
