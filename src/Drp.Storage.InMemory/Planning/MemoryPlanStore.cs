using System.Runtime.CompilerServices;
using Drp.Storage;
using NodaTime;

namespace Drp.Planning;

internal sealed class MemoryPlanStore(MemorySession session) : IPlanStore
{
    private static readonly MemoryTable<(string Company, string Id), StoredPlan> Table =
        new("plan", MemoryKeys.Pair, MemoryKeys.Describe);

    public void Save(string company, Plan plan, Instant savedAt)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(plan);
        var info = new PlanInfo
        {
            Company = company,
            Id = plan.Id,
            SnapshotFingerprint = plan.SnapshotFingerprint,
            AsOf = plan.AsOf,
            Horizon = plan.Buckets.End,
            HasConstrained = plan.HasConstrained,
            HasRecords = plan.HasRecords,
            SavedAt = savedAt,
        };
        session.Open(Table).SaveIfNew((company, plan.Id), new StoredPlan(info, plan));
    }

    public void Delete(string company, string id) => session.Open(Table).Delete((company, id));

    public Task<PlanInfo?> FindAsync(string company, string id, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Table).Find((company, id))?.Value.Info);

    public Task<PlanInfo?> LatestAsync(string company, CancellationToken cancellationToken = default) =>
        Task.FromResult(Infos(company).FirstOrDefault());

    public Task<IReadOnlyList<PlanInfo>> ListAsync(string company, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<PlanInfo>>([.. Infos(company)]);

    public Task<Plan?> LoadAsync(string company, string id, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Table).Find((company, id))?.Value.Plan);

    public async IAsyncEnumerable<Plan> ReadPartsAsync(
        string company,
        string id,
        int itemsPerPart = 1000,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(itemsPerPart, 1);
        if (await LoadAsync(company, id, cancellationToken).ConfigureAwait(false) is not { } plan)
        {
            yield break;
        }

        for (int item = 0; item < plan.Names.ItemCount; item += itemsPerPart)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return PlanSlices.Cut(plan, item, Math.Min(item + itemsPerPart, plan.Names.ItemCount));
        }
    }

    public async Task<Plan?> LoadItemAsync(
        string company, string id, string item, CancellationToken cancellationToken = default)
    {
        Plan? plan = await LoadAsync(company, id, cancellationToken).ConfigureAwait(false);
        int index = plan?.FindItem(item) ?? -1;
        return index < 0 ? null : PlanSlices.Cut(plan!, index, index + 1);
    }

    private IEnumerable<PlanInfo> Infos(string company) => session.Open(Table)
        .Scan((company, ""), key => key.Company == company)
        .Select(static row => row.Row.Value.Info)
        .OrderByDescending(static info => info.SavedAt)
        .ThenByDescending(static info => info.Id, StringComparer.Ordinal);

    private sealed record StoredPlan(PlanInfo Info, Plan Plan);
}
