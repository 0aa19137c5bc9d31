using Drp.Access;
using Drp.Channels;
using Drp.Forecasting.DemandPlans;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Forecasting;

internal sealed class EfDemandPlanStore(EfSession session) : IDemandPlanStore
{
    private const int Chunk = 500;

    public Task<Versioned<DemandPlanCycle>?> FindCycleAsync(string code, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) =>
        {
            var row = await context.Set<DemandPlanCycleRow>().SingleOrDefaultAsync(cycle => cycle.Code == code, token).ConfigureAwait(false);
            return row is null ? (Versioned<DemandPlanCycle>?)null : new Versioned<DemandPlanCycle>(Value(row), row.Version);
        },
        cancellationToken);

    public Task<IReadOnlyList<DemandPlanCycle>> CyclesAsync(int skip, int take, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) => (IReadOnlyList<DemandPlanCycle>)(await context.Set<DemandPlanCycleRow>()
            .OrderByDescending(static cycle => cycle.LocksAt).ThenBy(static cycle => cycle.Code)
            .Skip(skip).Take(take)
            .ToListAsync(token).ConfigureAwait(false)).ConvertAll(Value),
        cancellationToken);

    public void SaveCycle(DemandPlanCycle cycle, long? expectedVersion = null) => session.Table<DemandPlanCycleRow>().Save(
        new DemandPlanCycleRow
        {
            Code = cycle.Code,
            Company = cycle.Company,
            OpensAt = cycle.OpensAt,
            LocksAt = cycle.LocksAt,
            Periods = DemandPlanJson.Write(cycle.Periods),
            Items = JsonText.Write(cycle.Items),
        },
        expectedVersion);

    public async Task<DemandPlan?> FindAsync(string cycle, string node, CancellationToken cancellationToken = default)
    {
        var found = await PlansAsync(
            context => context.Set<DemandPlanRow>().Where(plan => plan.Cycle == cycle && plan.Node == node), cycle, cancellationToken).ConfigureAwait(false);
        return found.Count == 0 ? null : found[0];
    }

    public Task<IReadOnlyList<DemandPlan>> ListAsync(
        AccessScope scope, string cycle, DemandPlanStatus? status, int skip, int take, CancellationToken cancellationToken = default) => PlansAsync(
        context =>
        {
            var rows = context.Set<DemandPlanRow>().Where(plan => plan.Cycle == cycle);
            rows = status is { } wanted ? rows.Where(plan => plan.Status == wanted) : rows;
            if (!scope.Everything)
            {
                var shown = EfChannelStore.Shown(context, scope);
                rows = rows.Where(plan => shown.Contains(plan.Node));
            }

            return rows.OrderBy(static plan => plan.Node).Skip(skip).Take(take);
        },
        cycle,
        cancellationToken);

    public void Save(DemandPlan plan)
    {
        foreach (var line in plan.Lines)
        {
            StoredDecimal.ToUnits(line.Quantity);
        }

        session.Table<DemandPlanRow>().Save(
            new DemandPlanRow
            {
                Cycle = plan.Cycle,
                Node = plan.Node,
                Status = plan.Status,
                OpenUntil = plan.OpenUntil,
                Lines = JsonText.Write(plan.Lines),
            },
            plan.Version - 1);
        var last = plan.Versions[^1];
        session.Table<DemandPlanVersionRow>().Save(
            new DemandPlanVersionRow
            {
                Cycle = plan.Cycle,
                Node = plan.Node,
                Number = last.Number,
                Action = last.Action,
                Status = last.Status,
                Actor = last.Actor,
                OnBehalfOf = last.OnBehalfOf,
                At = last.At,
                Reason = last.Reason,
                Changes = DemandPlanJson.Write(last.Changes),
            },
            0);
    }

    public Task<Versioned<DemandAgreement>?> FindAgreementAsync(string cycle, string node, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) =>
        {
            var row = await context.Set<DemandAgreementRow>()
                .SingleOrDefaultAsync(agreement => agreement.Cycle == cycle && agreement.Node == node, token).ConfigureAwait(false);
            return row is null ? (Versioned<DemandAgreement>?)null : new Versioned<DemandAgreement>(Value(row), row.Version);
        },
        cancellationToken);

    public IAsyncEnumerable<DemandAgreement> ReadAgreementsAsync(
        AccessScope scope, string cycle, CancellationToken cancellationToken = default) => session.StreamAsync(
        context =>
        {
            var rows = context.Set<DemandAgreementRow>().Where(agreement => agreement.Cycle == cycle);
            if (!scope.Everything)
            {
                var shown = EfChannelStore.Shown(context, scope);
                rows = rows.Where(agreement => shown.Contains(agreement.Node));
            }

            return rows.OrderBy(static agreement => agreement.Node);
        },
        cancellationToken).Select(Value);

    public void SaveAgreement(DemandAgreement agreement, long? expectedVersion = null) => session.Table<DemandAgreementRow>().Save(
        new DemandAgreementRow
        {
            Cycle = agreement.Cycle,
            Node = agreement.Node,
            Actor = agreement.Actor,
            At = agreement.At,
            Lines = JsonText.Write(agreement.Lines),
        },
        expectedVersion);

    /// <summary>
    /// Plans, then their histories for many plans at a time. A version that was written between the two is left out: the
    /// plan is what the first query saw.
    /// </summary>
    private Task<IReadOnlyList<DemandPlan>> PlansAsync(
        Func<DrpDbContext, IQueryable<DemandPlanRow>> query, string cycle, CancellationToken cancellationToken) => session.ReadAsync(
        async (context, token) =>
        {
            var plans = await query(context).ToListAsync(token).ConfigureAwait(false);
            var whole = new List<DemandPlan>(plans.Count);
            foreach (DemandPlanRow[] some in plans.Chunk(Chunk))
            {
                string[] nodes = [.. some.Select(static plan => plan.Node)];
                var versions = (await context.Set<DemandPlanVersionRow>()
                    .Where(version => version.Cycle == cycle && nodes.Contains(version.Node))
                    .OrderBy(static version => version.Node).ThenBy(static version => version.Number)
                    .ToListAsync(token).ConfigureAwait(false)).ToLookup(static version => version.Node, StringComparer.Ordinal);
                whole.AddRange(some.Select(plan => Value(plan, versions[plan.Node].Where(version => version.Number <= plan.Version))));
            }

            return (IReadOnlyList<DemandPlan>)whole;
        },
        cancellationToken);

    private static DemandPlanCycle Value(DemandPlanCycleRow row) => new()
    {
        Code = row.Code,
        Company = row.Company,
        OpensAt = row.OpensAt,
        LocksAt = row.LocksAt,
        Periods = DemandPlanJson.Periods(row.Periods),
        Items = JsonText.Read<DemandPlanItem[]>(row.Items),
    };

    private static DemandPlan Value(DemandPlanRow row, IEnumerable<DemandPlanVersionRow> versions) => new()
    {
        Cycle = row.Cycle,
        Node = row.Node,
        Status = row.Status,
        OpenUntil = row.OpenUntil,
        Lines = JsonText.Read<DemandPlanLine[]>(row.Lines),
        Versions = [.. versions.Select(static version => new DemandPlanVersion
        {
            Number = version.Number,
            Action = version.Action,
            Status = version.Status,
            Actor = version.Actor,
            OnBehalfOf = version.OnBehalfOf,
            At = version.At,
            Reason = version.Reason,
            Changes = DemandPlanJson.Changes(version.Changes),
        })],
    };

    private static DemandAgreement Value(DemandAgreementRow row) => new()
    {
        Cycle = row.Cycle,
        Node = row.Node,
        Actor = row.Actor,
        At = row.At,
        Lines = JsonText.Read<ConsensusLine[]>(row.Lines),
    };
}
