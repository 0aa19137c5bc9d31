using System.Text.Json.Nodes;
using Drp.Access;
using Drp.Journal;
using Drp.Planning;
using Drp.Storage;

namespace Drp.Forecasting.DemandPlans;

internal sealed partial class DemandPlanService
{
    private const int Batch = 500;

    public Task<Outcome<DemandPlanCycle>> DefineCycleAsync(Actor actor, DemandPlanCycle cycle, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        DemandPlanCycles.Check(cycle);
        return storage.RunAsync(
            async (session, token) =>
            {
                if (!await access.AdministersAsync(session, actor, null, access.Today, token).ConfigureAwait(false))
                    return Outcome.Refused<DemandPlanCycle>(NotAdministrator(cycle.Code));
                var store = session.Store<IDemandPlanStore>();
                var there = await store.FindCycleAsync(cycle.Code, token).ConfigureAwait(false);
                var before = there?.Value;
                var lost = before is null ? [] : DemandPlanCycles.Lost(before, cycle).ToArray();
                if (lost.Length > 0)
                    return Outcome.Refused<DemandPlanCycle>(lost);
                if (before is not null && string.Equals(Entry(before), Entry(cycle), StringComparison.Ordinal))
                    return Outcome.Of(before);
                store.SaveCycle(cycle, there?.Version ?? 0);
                await journal.AppendAsync(
                    session,
                    [
                        new JournalDraft
                        {
                            Stream = $"demand-cycle/{cycle.Code}",
                            Action = before is null ? "defined" : "changed",
                            Actor = actor,
                            Before = before is null ? null : Entry(before),
                            After = Entry(cycle),
                        },
                    ],
                    token).ConfigureAwait(false);
                return Outcome.Of(cycle);
            },
            cancellationToken: cancellationToken);
    }

    public Task<IReadOnlyList<DemandPlanCycle>> CyclesAsync(Actor actor, int skip = 0, int take = 100, CancellationToken cancellationToken = default) => ReadAsync(
        async (session, token) =>
        {
            var scope = await access.ScopeAsync(session, actor, access.Today, token).ConfigureAwait(false);
            return scope.Everything || scope.Roots.Count > 0
                ? await session.Store<IDemandPlanStore>().CyclesAsync(skip, take, token).ConfigureAwait(false)
                : [];
        },
        actor,
        cancellationToken);

    public Task<Outcome<IReadOnlyList<ConsensusLine>>> PreviewAsync(
        Actor actor, string cycle, ConsensusRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ReadAsync(
            async (session, token) =>
            {
                var scope = await access.ScopeAsync(session, actor, access.Today, token).ConfigureAwait(false);
                var round = await session.Store<IDemandPlanStore>().FindCycleAsync(cycle, token).ConfigureAwait(false);
                return round is not { Value: var found } || !(scope.Everything || scope.Roots.Count > 0)
                    ? Outcome.Refused<IReadOnlyList<ConsensusLine>>(Reason("DRP3160", cycle, null, "There is no such cycle."))
                    : Outcome.Of(await BuildAsync(session, scope, found, request, token).ConfigureAwait(false));
            },
            actor,
            cancellationToken);
    }

    public Task<Outcome<IReadOnlyList<ConsensusLine>>> AgreeAsync(
        Actor actor, string cycle, ConsensusRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        return storage.RunAsync(
            async (session, token) =>
            {
                if (!await access.AdministersAsync(session, actor, null, access.Today, token).ConfigureAwait(false))
                    return Outcome.Refused<IReadOnlyList<ConsensusLine>>(NotAdministrator(cycle));
                var store = session.Store<IDemandPlanStore>();
                var round = await store.FindCycleAsync(cycle, token).ConfigureAwait(false);
                if (round is not { Value: var found })
                    return Outcome.Refused<IReadOnlyList<ConsensusLine>>(Reason("DRP3160", cycle, null, "There is no such cycle."));
                var now = clock.GetCurrentInstant();
                if (now < found.LocksAt)
                    return Outcome.Refused<IReadOnlyList<ConsensusLine>>(Reason(
                        "DRP3164", cycle, null, $"The cycle locks at {found.LocksAt}; agree then, or bring the lock forward."));
                var scope = await access.ScopeAsync(session, actor, access.Today, token).ConfigureAwait(false);
                var mine = request with { Overrides = [.. request.Overrides.Select(agreed => agreed with { Actor = actor.Id })] };
                var lines = await BuildAsync(session, scope, found, mine, token).ConfigureAwait(false);
                var drafts = new List<JournalDraft>();
                foreach (var node in lines.GroupBy(static line => line.Node))
                {
                    var stored = await store.FindAgreementAsync(cycle, node.Key, token).ConfigureAwait(false);
                    var next = new DemandAgreement { Cycle = cycle, Node = node.Key, Lines = [.. node], Actor = actor.Id, At = now };
                    store.SaveAgreement(next, stored?.Version ?? 0);
                    drafts.Add(new JournalDraft
                    {
                        Stream = $"demand-plan/{cycle}/{node.Key}",
                        Action = "agreed",
                        Actor = actor,
                        NodeId = node.Key,
                        Before = stored is { Value: var old } ? Entry(old) : null,
                        After = Entry(next),
                    });
                }

                await journal.AppendAsync(session, drafts, token).ConfigureAwait(false);
                return Outcome.Of(lines);
            },
            cancellationToken: cancellationToken);
    }

    public Task<IReadOnlyList<ConsensusLine>> AgreedAsync(Actor actor, string cycle, CancellationToken cancellationToken = default) => ReadAsync(
        async (session, token) =>
        {
            var scope = await access.ScopeAsync(session, actor, access.Today, token).ConfigureAwait(false);
            return await AgreedAsync(session, scope, cycle, token).ConfigureAwait(false);
        },
        actor,
        cancellationToken);

    public Task<Outcome<IReadOnlyList<ForecastDemand>>> PublishAsync(
        Actor actor, string cycle, Func<string, string>? locationOf = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return storage.RunAsync(
            async (session, token) =>
            {
                if (!await access.AdministersAsync(session, actor, null, access.Today, token).ConfigureAwait(false))
                    return Outcome.Refused<IReadOnlyList<ForecastDemand>>(NotAdministrator(cycle));
                var round = await session.Store<IDemandPlanStore>().FindCycleAsync(cycle, token).ConfigureAwait(false);
                if (round is not { Value: var found })
                    return Outcome.Refused<IReadOnlyList<ForecastDemand>>(Reason("DRP3160", cycle, null, "There is no such cycle."));
                var scope = await access.ScopeAsync(session, actor, access.Today, token).ConfigureAwait(false);
                var lines = await AgreedAsync(session, scope, cycle, token).ConfigureAwait(false);
                if (lines.Count == 0)
                    return Outcome.Refused<IReadOnlyList<ForecastDemand>>(Reason("DRP3165", cycle, null, "Nothing is agreed in this cycle; agree first."));
                var published = DemandConsensus.ToForecastDemand(lines, locationOf ?? (static node => node))
                    .OrderBy(static row => row.Item, StringComparer.Ordinal).ThenBy(static row => row.Location, StringComparer.Ordinal).ThenBy(static row => row.Date)
                    .ToArray();
                foreach (var item in published.GroupBy(static row => row.Item))
                    await ReplaceAsync(session, found, item.Key, [.. item], token).ConfigureAwait(false);
                await journal.AppendAsync(
                    session,
                    [
                        new JournalDraft
                        {
                            Stream = $"demand-cycle/{cycle}",
                            Action = "published",
                            Actor = actor,
                            After = new JsonObject { ["rows"] = published.Length, ["total"] = published.Sum(static row => row.Quantity) }.ToJsonString(),
                        },
                    ],
                    token).ConfigureAwait(false);
                return Outcome.Of<IReadOnlyList<ForecastDemand>>(published);
            },
            cancellationToken: cancellationToken);
    }

    public Task<IReadOnlyList<ForecastValueAddedLine>> ValueAddedAsync(
        Actor actor,
        string cycle,
        IReadOnlyList<ConsensusInput> actuals,
        IReadOnlyList<ConsensusInput>? naive = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actuals);
        return ReadAsync<IReadOnlyList<ForecastValueAddedLine>>(
            async (session, token) =>
            {
                var scope = await access.ScopeAsync(session, actor, access.Today, token).ConfigureAwait(false);
                var agreed = await AgreedAsync(session, scope, cycle, token).ConfigureAwait(false);
                if (agreed.Count == 0)
                    return [];
                var submitted = new List<ConsensusInput>();
                await foreach (var plan in PlansAsync(session, scope, cycle, token).ConfigureAwait(false))
                    submitted.AddRange(DemandConsensus.Numbers(plan.Node, DemandPlanHistory.LastSubmitted(plan) ?? [], DemandConsensus.Dealer));
                var steps = new List<ForecastStep>();
                if (naive is not null)
                    steps.Add(new ForecastStep { Name = "naive", Numbers = naive });
                steps.Add(new ForecastStep { Name = DemandConsensus.Statistical, Numbers = Of(agreed, DemandConsensus.Statistical) });
                steps.Add(new ForecastStep { Name = DemandConsensus.Dealer, Numbers = submitted });
                steps.Add(new ForecastStep
                {
                    Name = "consensus",
                    Numbers = [.. agreed.Select(static line => new ConsensusInput
                    {
                        Source = "consensus", Node = line.Node, Item = line.Item, Period = line.Period, Quantity = line.Quantity,
                    })],
                });
                return ForecastValueAdded.Measure(actuals, steps);
            },
            actor,
            cancellationToken);
    }

    private static async Task<IReadOnlyList<ConsensusLine>> BuildAsync(
        IDrpSession session, AccessScope scope, DemandPlanCycle cycle, ConsensusRequest request, CancellationToken token)
    {
        var faults = request.Numbers.Where(static number => string.Equals(number.Source, DemandConsensus.Dealer, StringComparison.Ordinal))
            .Select(static number => new Fault
            {
                Code = "DRP3150",
                Subject = $"{number.Node}/{number.Item}/{number.Period:uuuu-MM-dd}",
                Message = "The dealers' numbers are read from their plans; give those of the other sources only.",
            })
            .Concat(request.Numbers.Where(number => !cycle.Periods.Any(period => period.Start == number.Period)).Select(static number => new Fault
            {
                Code = "DRP3150",
                Subject = $"{number.Node}/{number.Item}/{number.Period:uuuu-MM-dd}",
                Message = "No period of the cycle starts on that day.",
            }))
            .ToArray();
        if (faults.Length > 0)
            throw new DrpInputException("DRP3150", "The input of a demand consensus was refused.", faults);
        var numbers = new List<ConsensusInput>(request.Numbers);
        await foreach (var plan in PlansAsync(session, scope, cycle.Code, token).ConfigureAwait(false))
            numbers.AddRange(DemandConsensus.Numbers(plan));
        return DemandConsensus.Build(numbers, request.Weights, cycle.Items, request.Overrides);
    }

    private static async IAsyncEnumerable<DemandPlan> PlansAsync(
        IDrpSession session, AccessScope scope, string cycle, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token)
    {
        for (var read = 0; ; read += Batch)
        {
            var plans = await session.Store<IDemandPlanStore>().ListAsync(scope, cycle, null, read, Batch, token).ConfigureAwait(false);
            foreach (var plan in plans)
                yield return plan;
            if (plans.Count < Batch)
                yield break;
        }
    }

    private static async Task<IReadOnlyList<ConsensusLine>> AgreedAsync(IDrpSession session, AccessScope scope, string cycle, CancellationToken token)
    {
        var lines = new List<ConsensusLine>();
        await foreach (var agreement in session.Store<IDemandPlanStore>().ReadAgreementsAsync(scope, cycle, token).ConfigureAwait(false))
            lines.AddRange(agreement.Lines);
        return lines;
    }

    /// <summary>One item's stored forecast with the published rows in place of those that they stand for.</summary>
    private static async Task ReplaceAsync(
        IDrpSession session, DemandPlanCycle cycle, string item, IReadOnlyList<ForecastDemand> published, CancellationToken token)
    {
        var places = published.Select(static row => row.Location).ToHashSet(StringComparer.Ordinal);
        var kept = new List<ForecastDemand>();
        await foreach (var row in session.Store<IDemandStore>().ReadForecastAsync(cycle.Company, item, token).ConfigureAwait(false))
        {
            var replaced = row.Customer is null && places.Contains(row.Location)
                && row.Date >= cycle.Periods[0].Start && row.Date < cycle.Periods[^1].End;
            if (row.Promotion is null && !replaced)
                kept.Add(row);
        }

        session.Store<IDemandStore>().ReplaceItemForecast(cycle.Company, item, [.. kept, .. published]);
    }

    private static ConsensusInput[] Of(IReadOnlyList<ConsensusLine> lines, string source) =>
    [
        .. from line in lines
           from part in line.Parts
           where string.Equals(part.Source, source, StringComparison.Ordinal)
           select new ConsensusInput { Source = source, Node = line.Node, Item = line.Item, Period = line.Period, Quantity = part.Quantity },
    ];

    private static string Entry(DemandPlanCycle cycle) => new JsonObject
    {
        ["company"] = cycle.Company,
        ["opens"] = cycle.OpensAt.ToString(),
        ["locks"] = cycle.LocksAt.ToString(),
        ["periods"] = new JsonArray([.. cycle.Periods.Select(static period =>
            (JsonNode)$"{period.Start:uuuu-MM-dd}/{period.End:uuuu-MM-dd}")]),
        ["items"] = new JsonArray([.. cycle.Items.Select(static item =>
            (JsonNode)new JsonObject { ["code"] = item.Code, ["scale"] = item.Scale, ["multiple"] = item.Multiple })]),
    }.ToJsonString();

    private static string Entry(DemandAgreement agreement) => new JsonObject
    {
        ["lines"] = new JsonArray([.. agreement.Lines.Select(static line => (JsonNode)new JsonObject
        {
            ["item"] = line.Item,
            ["period"] = line.Period.ToString("uuuu-MM-dd", null),
            ["quantity"] = line.Quantity,
            ["why"] = line.Explain(),
        })]),
    }.ToJsonString();
}
