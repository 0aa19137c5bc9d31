using System.Runtime.ExceptionServices;
using static Drp.Inventory.Policies.Derive;

namespace Drp.Inventory.Policies;

/// <summary>
/// Gives policies to items in bulk, by their class: service goal to safety stock, cost or cover to order quantity, both in
/// the form that a planning snapshot takes. Pure; safe to call from any thread.
/// </summary>
public static class PolicyAssignment
{
    private const int Chunk = 64;

    /// <summary>
    /// Assigns a policy to every subject, on all processors: the threads have no influence on any number or on the order.
    /// </summary>
    /// <param name="subjects">Items at places, with class, history and lead time.</param>
    /// <param name="rules">Templates by class; the most specific that fits holds.</param>
    /// <param name="parallelism">Threads, at least 1; <see langword="null"/> (the default) is one per processor.</param>
    /// <param name="progress">Told now and then how far the run is, ascending; <see langword="null"/> (the default) for no one.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>The policies, in the order of the subjects.</returns>
    /// <exception cref="DrpInputException">
    /// DRP3101, before anything is computed: a number is outside its range, a history can't be used (DRP3110), no rule fits
    /// a class (DRP3111), two rules are for the same classes (DRP3112), or an economic order size lacks a unit cost
    /// (DRP3113).
    /// </exception>
    /// <exception cref="DrpException">DRP3103: a computed quantity is too large; of several, that of the first subject.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static IReadOnlyList<AssignedPolicy> Assign(
        IReadOnlyList<PolicySubject> subjects,
        IReadOnlyList<PolicyRule> rules,
        int? parallelism = null,
        IProgress<PolicyAssignmentProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        ArgumentNullException.ThrowIfNull(rules);
        if (parallelism is { } threads)
            ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1, nameof(parallelism));
        cancellationToken.ThrowIfCancellationRequested();
        var templates = Check(subjects, rules);
        var assigned = new AssignedPolicy[subjects.Count];
        var chunks = (subjects.Count + Chunk - 1) / Chunk;
        var failed = new Exception?[chunks];
        var gate = new Lock();
        var done = 0;
        Parallel.For(
            0,
            chunks,
            new ParallelOptions { MaxDegreeOfParallelism = parallelism ?? Environment.ProcessorCount, CancellationToken = cancellationToken },
            chunk =>
            {
                var end = Math.Min(subjects.Count, (chunk + 1) * Chunk);
                try
                {
                    for (var i = chunk * Chunk; i < end; i++)
                        assigned[i] = Assign(subjects[i], templates[subjects[i].Class]!);
                }
                catch (DrpException fault)
                {
                    failed[chunk] = fault;
                }

                if (progress is not null)
                    lock (gate)
                    {
                        done += end - chunk * Chunk;
                        progress.Report(new PolicyAssignmentProgress { Done = done, Total = subjects.Count });
                    }
            });
        if (Array.Find(failed, fault => fault is not null) is { } first)
            ExceptionDispatchInfo.Throw(first);
        return assigned;
    }

    private static AssignedPolicy Assign(PolicySubject subject, StockPolicyTemplate template)
    {
        var described = IntermittentDemand.Describe(subject.History);
        var demand = subject.Forecast ?? described.PerPeriod;
        var quantity = OrderQuantity(subject, template, demand.Mean);
        var intermittent = described.MeanInterval >= template.IntermittentFrom && described.PeriodsWithDemand > 0;
        var input = new SafetyStockInput
        {
            Demand = demand,
            LeadTime = subject.LeadTime,
            ReviewPeriod = template.ReviewPeriod,
            Family = intermittent ? NotNegative(template.Family, subject) : template.Family,
            ExposureDemand = intermittent && subject.Forecast is null
                ? IntermittentDemand.Fit(subject.History, described).Over(subject.LeadTime, template.ReviewPeriod)
                : null,
            OrderQuantity = quantity.Value > 0 ? quantity.Value : null,
            Scale = subject.Scale,
        };
        var stock = demand.Mean > 0
            ? SafetyStockCalculator.ForGoal(input, template.Goal)
            : SafetyStockCalculator.ForFixed(input, 0);
        return new AssignedPolicy
        {
            Code = subject.Code,
            Class = subject.Class,
            Template = template.Name,
            Stock = stock,
            OrderQuantity = quantity,
            SafetyStockPolicy = stock.ToSafetyStockPolicy(),
            LotSizingPolicy = quantity.ToLotSizingPolicy(),
        };
    }

    // Intermittent demand with a forecast keeps the forecast's moments, but not a distribution that allows negative demand.
    private static DemandFamily NotNegative(DemandFamily family, PolicySubject subject) => family != DemandFamily.Normal ? family
        : subject.History.All(decimal.IsInteger) ? DemandFamily.NegativeBinomial
        : DemandFamily.Gamma;

    private static ComputedQuantity OrderQuantity(PolicySubject subject, StockPolicyTemplate template, double mean)
    {
        if (template.OrderCost is { } orderCost && mean > 0)
            return EconomicOrderQuantity.Solve(new OrderQuantityInput
            {
                DemandRate = mean,
                OrderCost = orderCost,
                HoldingCost = subject.UnitCost!.Value * template.HoldingRate,
                Scale = subject.Scale,
            }).OrderQuantity;
        return ComputedQuantity.RoundUp(mean * template.CoverPeriods, subject.Scale, new Derivation
        {
            Subject = "order quantity",
            Formula = "d·n",
            Source = $"template {template.Name}",
            Inputs =
            [
                Value("d", mean, "mean demand per period"), Value("n", template.CoverPeriods, "periods of demand in an order"),
            ],
        });
    }

    private static Dictionary<AbcXyzClass, StockPolicyTemplate?> Check(
        IReadOnlyList<PolicySubject> subjects, IReadOnlyList<PolicyRule> rules)
    {
        var check = new PolicyInputCheck("a policy assignment");
        foreach (var pair in rules.GroupBy(r => (r.Abc, r.Xyz)).Where(g => g.Count() > 1))
            check.Require(
                false, "DRP3112", $"{pair.Count()} rules are for {pair.Key.Abc?.ToString() ?? "any"}/{pair.Key.Xyz?.ToString() ?? "any"}; keep one.");
        foreach (var template in rules.Select(r => r.Template).Distinct())
        {
            check.NotNegative($"{template.Name}: ReviewPeriod", template.ReviewPeriod)
                .Positive($"{template.Name}: HoldingRate", template.HoldingRate)
                .Positive($"{template.Name}: CoverPeriods", template.CoverPeriods);
            if (template.OrderCost is { } cost)
                check.Positive($"{template.Name}: OrderCost", cost);
        }

        var templates = new Dictionary<AbcXyzClass, StockPolicyTemplate?>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var subject in subjects)
        {
            if (!templates.TryGetValue(subject.Class, out var template))
            {
                template = rules
                    .Where(r => (r.Abc ?? subject.Class.Abc) == subject.Class.Abc && (r.Xyz ?? subject.Class.Xyz) == subject.Class.Xyz)
                    .OrderByDescending(r => (r.Abc is null ? 0 : 2) + (r.Xyz is null ? 0 : 1))
                    .FirstOrDefault()?.Template;
                templates.Add(subject.Class, template);
                check.Require(template is not null, "DRP3111", $"No rule fits the class {subject.Class}; add one, or one for any class.");
            }

            var isNew = seen.Add(subject.Code);
            if (!isNew || !IsUsable(subject, template))
                Check(check, subject, template, isNew);
        }

        check.ThrowIfAny();
        return templates;
    }

    /// <summary>The same rules as below without a word: what nearly every subject of a bulk passes.</summary>
    private static bool IsUsable(PolicySubject subject, StockPolicyTemplate? template)
    {
        static bool Is(double value) => double.IsFinite(value) && value >= 0;

        if (subject.History is not { Count: > 0 } history)
            return false;
        for (var i = 0; i < history.Count; i++)
            if (history[i] < 0)
                return false;
        return subject.LeadTime is { } lead && Is(lead.Mean) && Is(lead.StandardDeviation)
            && subject.Scale is >= 0 and <= 4
            && (template?.OrderCost is null || subject.UnitCost is > 0)
            && (subject.Forecast is not { } forecast || (Is(forecast.Mean) && Is(forecast.StandardDeviation)));
    }

    private static void Check(PolicyInputCheck check, PolicySubject subject, StockPolicyTemplate? template, bool isNew)
    {
        check.Require(isNew, "DRP3105", $"{subject.Code} appears twice; list every subject once.")
            .Require(
                subject.History is { Count: > 0 } && subject.History.All(d => d >= 0),
                "DRP3110",
                $"{subject.Code}: the history is empty or has a negative demand.")
            .NotNegative($"{subject.Code}: LeadTime.Mean", subject.LeadTime.Mean)
            .NotNegative($"{subject.Code}: LeadTime.StandardDeviation", subject.LeadTime.StandardDeviation)
            .Require(subject.Scale is >= 0 and <= 4, "DRP3102", $"{subject.Code}: Scale is {subject.Scale}; a quantity has 0 to 4 decimal places.")
            .Require(
                template?.OrderCost is null || subject.UnitCost is > 0,
                "DRP3113",
                $"{subject.Code}: the template {template?.Name} sizes orders economically and needs a UnitCost above 0.");
        if (subject.Forecast is { } forecast)
            check.Demand(forecast);
    }
}
