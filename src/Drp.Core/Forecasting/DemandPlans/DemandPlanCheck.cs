using System.Globalization;
using NodaTime;

namespace Drp.Forecasting.DemandPlans;

/// <summary>Evaluates the named guards of a transition and lists every unmet one.</summary>
internal sealed class DemandPlanCheck(DemandPlanCycle cycle, DemandPlan plan, DemandPlanCommand command, Instant now)
{
    private Instant Lock => plan.OpenUntil ?? cycle.LocksAt;

    public IReadOnlyList<Fault> Unmet(IReadOnlyList<string> guards) => [.. guards.SelectMany(Unmet)];

    public Fault Fault(string code, string message) => new() { Code = code, Subject = $"{plan.Cycle}/{plan.Node}", Message = message };

    private IEnumerable<Fault> Unmet(string guard)
    {
        switch (guard)
        {
            case DemandPlanMachine.Opened when now < cycle.OpensAt:
                yield return Fault("DRP3151", $"The cycle opens at {cycle.OpensAt}; plan then.");
                break;
            case DemandPlanMachine.NotLocked when now >= Lock:
                yield return Fault("DRP3152", $"The plan was locked at {Lock}; ask the reviewer to reopen it.");
                break;
            case DemandPlanMachine.HasLines when plan.Lines.Count == 0:
                yield return Fault("DRP3157", "The plan has no line; enter quantities, 0 where nothing is wanted.");
                break;
            case DemandPlanMachine.ReasonGiven when string.IsNullOrWhiteSpace(command.Reason):
                yield return Fault("DRP3156", $"{command.Action} asks for a reason; give one.");
                break;
            case DemandPlanMachine.OtherPerson when TookPart().Any(IsActor):
                yield return Fault("DRP3158", "Whoever submitted a plan or adjusted it since does not accept it; another person must.");
                break;
            case DemandPlanMachine.NewLock when command.OpenUntil is not { } until || until <= now:
                yield return Fault("DRP3159", "Reopening asks for a new lock in the future; give OpenUntil.");
                break;
            case DemandPlanMachine.LinesValid:
                foreach (var fault in Lines())
                    yield return fault;
                break;
            default:
                break;
        }
    }

    /// <summary>Who submitted last and who adjusted since, themselves or through someone who acted for them.</summary>
    private IEnumerable<string> TookPart()
    {
        var submitted = plan.Versions.LastOrDefault(v => v.Action == DemandPlanAction.Submit)?.Number ?? 0;
        foreach (var version in plan.Versions)
        {
            if (version.Number < submitted || version.Action is not (DemandPlanAction.Submit or DemandPlanAction.Adjust))
                continue;
            yield return version.Actor;
            if (version.OnBehalfOf is { } person)
                yield return person;
        }
    }

    private bool IsActor(string person) =>
        string.Equals(person, command.Actor.Id, StringComparison.Ordinal)
        || string.Equals(person, command.Actor.OnBehalfOf, StringComparison.Ordinal);

    private IEnumerable<Fault> Lines()
    {
        var items = cycle.Items.ToDictionary(i => i.Code, StringComparer.Ordinal);
        var periods = cycle.Periods.Select(p => p.Start).ToHashSet();
        var seen = new HashSet<(string, LocalDate)>();
        foreach (var edit in command.Edits)
        {
            var subject = $"{edit.Item} {edit.Period:uuuu-MM-dd}";
            if (!seen.Add((edit.Item, edit.Period)))
                yield return Fault("DRP3154", $"{subject} appears twice; give every quantity once.");
            if (!periods.Contains(edit.Period))
                yield return Fault("DRP3154", $"{subject}: no period of the cycle starts on that day.");
            if (!items.TryGetValue(edit.Item, out var item))
                yield return Fault("DRP3154", $"{subject}: the item is not planned in this cycle.");
            else if (edit.Quantity is { } quantity && Quantity(item, quantity) is { } fault)
                yield return Fault("DRP3155", $"{subject}: {fault}");
        }
    }

    private static string? Quantity(DemandPlanItem item, decimal quantity)
    {
        var text = quantity.ToString(CultureInfo.InvariantCulture);
        if (quantity < 0)
            return $"{text} is negative; give 0 or more.";
        if (decimal.Round(quantity, item.Scale) != quantity)
            return $"{text} is finer than the item's {item.Scale} decimals.";
        return item.Multiple is { } multiple && quantity % multiple != 0
            ? $"{text} is no multiple of {multiple.ToString(CultureInfo.InvariantCulture)}."
            : null;
    }
}
