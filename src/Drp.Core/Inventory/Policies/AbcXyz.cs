namespace Drp.Inventory.Policies;

/// <summary>
/// ABC classes by value, after Pareto, and XYZ classes by the coefficient of variation of demand. Pure; safe to call from
/// any thread.
/// </summary>
public static class AbcXyz
{
    /// <summary>
    /// Classifies items. By descending value, an item belongs to A while the items before it make less than the A share,
    /// to B while they make less than the B share: the item that crosses a limit belongs to the higher class, so A is never
    /// empty. Items without value are C, items without demand Z.
    /// </summary>
    /// <param name="items">The items.</param>
    /// <param name="options">Where the classes end; <see langword="null"/> for the defaults.</param>
    /// <returns>The items by rank.</returns>
    /// <exception cref="DrpInputException">
    /// DRP3101: a value or a demand is negative, a history is empty, a code appears twice (DRP3105), or limits are out of
    /// order.
    /// </exception>
    public static IReadOnlyList<AbcXyzLine> Classify(IReadOnlyList<AbcXyzItem> items, AbcXyzOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        options ??= new AbcXyzOptions();
        Check(items, options);

        var ranked = items.OrderByDescending(i => i.UsageValue).ThenBy(i => i.Code, StringComparer.Ordinal).ToArray();
        var total = ranked.Sum(i => i.UsageValue);
        var lines = new AbcXyzLine[ranked.Length];
        decimal before = 0;
        for (var i = 0; i < ranked.Length; i++)
        {
            var item = ranked[i];
            var after = before + item.UsageValue;
            var abc = item.UsageValue == 0 ? AbcClass.C
                : before < options.AShare * total ? AbcClass.A
                : before < options.BShare * total ? AbcClass.B
                : AbcClass.C;
            var demand = IntermittentDemand.Describe(item.Demand).PerPeriod;
            double? variation = demand.Mean > 0 ? demand.StandardDeviation / demand.Mean : null;
            var xyz = variation is not { } v ? XyzClass.Z
                : v <= options.XVariation ? XyzClass.X
                : v <= options.YVariation ? XyzClass.Y
                : XyzClass.Z;
            lines[i] = new AbcXyzLine
            {
                Code = item.Code,
                Rank = i + 1,
                UsageValue = item.UsageValue,
                Share = total > 0 ? item.UsageValue / total : 0,
                CumulativeShare = total > 0 ? after / total : 0,
                Variation = variation,
                Class = new AbcXyzClass(abc, xyz),
            };
            before = after;
        }

        return lines;
    }

    private static void Check(IReadOnlyList<AbcXyzItem> items, AbcXyzOptions options)
    {
        var check = new PolicyInputCheck("an ABC/XYZ classification")
            .Require(
                options.AShare > 0 && options.AShare < options.BShare && options.BShare < 1,
                "DRP3102",
                "Limits must satisfy 0 < AShare < BShare < 1.")
            .Require(
                options.XVariation > 0 && options.XVariation < options.YVariation && double.IsFinite(options.YVariation),
                "DRP3102",
                "Limits must satisfy 0 < XVariation < YVariation.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
            check.Require(seen.Add(item.Code), "DRP3105", $"Item {item.Code} appears twice; list every item once.")
                .NotNegative($"{item.Code}: UsageValue", item.UsageValue)
                .Require(
                    item.Demand is { Count: > 0 } && item.Demand.All(d => d >= 0),
                    "DRP3110",
                    $"{item.Code}: the history is empty or has a negative demand.");
        check.ThrowIfAny();
    }
}
