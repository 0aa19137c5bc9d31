using Drp.Access;
using Drp.Channels;
using Drp.Forecasting.DemandPlans;
using Drp.Storage;

namespace Drp.Forecasting;

internal sealed class MemoryDemandPlanStore(MemorySession session) : IDemandPlanStore
{
    private static readonly MemoryTable<string, DemandPlanCycle> Cycles = new(
        "demand plan cycle",
        MemoryOrder.Text,
        static key => key,
        static cycle => cycle with { Periods = [.. cycle.Periods], Items = [.. cycle.Items] });

    private static readonly MemoryTable<(string Cycle, string Node), DemandPlan> Plans = new(
        "demand plan",
        MemoryKeys.Pair,
        MemoryKeys.Describe,
        static plan => plan with
        {
            Lines = [.. plan.Lines],
            Versions = [.. plan.Versions.Select(static version => version with { Changes = [.. version.Changes] })],
        });

    private static readonly MemoryTable<(string Cycle, string Node), DemandAgreement> Agreements = new(
        "demand agreement",
        MemoryKeys.Pair,
        MemoryKeys.Describe,
        static agreement => agreement with
        {
            Lines = [.. agreement.Lines.Select(static line => line with { Parts = [.. line.Parts] })],
        });

    public Task<Versioned<DemandPlanCycle>?> FindCycleAsync(string code, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Cycles).Find(code));

    public Task<IReadOnlyList<DemandPlanCycle>> CyclesAsync(int skip, int take, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<DemandPlanCycle>>([.. session.Open(Cycles).Scan()
            .Select(static row => row.Row.Value)
            .OrderByDescending(static cycle => cycle.LocksAt)
            .ThenBy(static cycle => cycle.Code, StringComparer.Ordinal)
            .Skip(skip)
            .Take(take)]);

    public void SaveCycle(DemandPlanCycle cycle, long? expectedVersion = null) =>
        session.Open(Cycles).Save(cycle.Code, cycle, expectedVersion);

    public Task<DemandPlan?> FindAsync(string cycle, string node, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Plans).Find((cycle, node))?.Value);

    public Task<IReadOnlyList<DemandPlan>> ListAsync(
        AccessScope scope, string cycle, DemandPlanStatus? status, int skip, int take, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<DemandPlan>>([.. session.Open(Plans)
            .Scan((cycle, string.Empty), key => string.Equals(key.Cycle, cycle, StringComparison.Ordinal))
            .Select(static row => row.Row.Value)
            .Where(plan => (status is null || plan.Status == status) && Shows(scope, plan.Node))
            .Skip(skip)
            .Take(take)]);

    public void Save(DemandPlan plan)
    {
        foreach (DemandPlanLine line in plan.Lines)
        {
            Storable.Check(line.Quantity);
        }

        session.Open(Plans).Save((plan.Cycle, plan.Node), plan, plan.Version - 1);
    }

    public Task<Versioned<DemandAgreement>?> FindAgreementAsync(string cycle, string node, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Agreements).Find((cycle, node)));

    public IAsyncEnumerable<DemandAgreement> ReadAgreementsAsync(
        AccessScope scope, string cycle, CancellationToken cancellationToken = default) => AsyncRows.Stream(
        session.Open(Agreements)
            .Scan((cycle, string.Empty), key => string.Equals(key.Cycle, cycle, StringComparison.Ordinal))
            .Select(static row => row.Row.Value)
            .Where(agreement => Shows(scope, agreement.Node)),
        cancellationToken);

    public void SaveAgreement(DemandAgreement agreement, long? expectedVersion = null) =>
        session.Open(Agreements).Save((agreement.Cycle, agreement.Node), agreement, expectedVersion);

    private bool Shows(AccessScope scope, string node) => scope.Everything || MemoryChannelStore.Shows(session, scope, node);
}
