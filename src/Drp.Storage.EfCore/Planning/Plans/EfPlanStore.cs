using System.Runtime.CompilerServices;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Planning;

internal sealed class EfPlanStore(EfSession session) : IPlanStore
{
    public void Save(string company, Plan plan, Instant savedAt)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(plan);
        PlanRow header = PlanRow.Of(company, plan.Header, savedAt);
        var rows = new PlanRows(header.PlanKey, plan);
        session.Stage(async (context, token) =>
        {
            if (await context.Set<PlanRow>().AnyAsync(row => row.Company == company && row.Id == plan.Id, token)
                .ConfigureAwait(false))
            {
                return;
            }

            await BulkRows.InsertAsync(context, [header], token).ConfigureAwait(false);
            await BulkRows.InsertAsync(context, rows.Names(), token).ConfigureAwait(false);
            await BulkRows.InsertAsync(context, rows.Points(), token).ConfigureAwait(false);
            await InsertSideAsync(context, rows, plan, PlanKind.Unconstrained, token).ConfigureAwait(false);
            if (plan.HasConstrained)
            {
                await InsertSideAsync(context, rows, plan, PlanKind.Constrained, token).ConfigureAwait(false);
            }

            await BulkRows.InsertAsync(context, rows.Messages(), token).ConfigureAwait(false);
        });
    }

    public void Delete(string company, string id)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(id);
        long key = StableKey.Of(company, id);
        session.Stage(async (context, token) =>
        {
            await context.Set<PlanMessageRow>().Where(row => row.PlanKey == key).ExecuteDeleteAsync(token).ConfigureAwait(false);
            await context.Set<PlanRecordRow>().Where(row => row.PlanKey == key).ExecuteDeleteAsync(token).ConfigureAwait(false);
            await context.Set<PlanOrderRow>().Where(row => row.PlanKey == key).ExecuteDeleteAsync(token).ConfigureAwait(false);
            await context.Set<PlanPointRow>().Where(row => row.PlanKey == key).ExecuteDeleteAsync(token).ConfigureAwait(false);
            await context.Set<PlanNameRow>().Where(row => row.PlanKey == key).ExecuteDeleteAsync(token).ConfigureAwait(false);
            await context.Set<PlanRow>().Where(row => row.PlanKey == key).ExecuteDeleteAsync(token).ConfigureAwait(false);
        });
    }

    public async Task<PlanInfo?> FindAsync(string company, string id, CancellationToken cancellationToken = default) =>
        await HeaderAsync(company, id, cancellationToken).ConfigureAwait(false) is { } row ? PlanRow.Info(row) : null;

    public async Task<PlanInfo?> LatestAsync(string company, CancellationToken cancellationToken = default)
    {
        PlanRow? latest = await session.ReadAsync(
            (context, token) => Newest(context, company).FirstOrDefaultAsync(token), cancellationToken)
            .ConfigureAwait(false);
        return latest is null ? null : PlanRow.Info(latest);
    }

    public async Task<IReadOnlyList<PlanInfo>> ListAsync(string company, CancellationToken cancellationToken = default)
    {
        List<PlanRow> rows = await session.ReadAsync(
            (context, token) => Newest(context, company).ToListAsync(token), cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(PlanRow.Info)];
    }

    public Task<Plan?> LoadAsync(string company, string id, CancellationToken cancellationToken = default) =>
        ReadAsync(company, id, static reader => (0, reader.ItemCount), cancellationToken);

    public Task<Plan?> LoadItemAsync(
        string company, string id, string item, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        return ReadAsync(
            company,
            id,
            reader => reader.Find(item) is var number and >= 0 ? (number, number + 1) : null,
            cancellationToken);
    }

    public async IAsyncEnumerable<Plan> ReadPartsAsync(
        string company,
        string id,
        int itemsPerPart = 1000,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(itemsPerPart, 1);
        if (await OpenAsync(company, id, cancellationToken).ConfigureAwait(false) is not { } reader)
        {
            yield break;
        }

        // A stored plan never changes, so each part is read on its own and the connection is free in between.
        for (int from = 0; from < reader.ItemCount; from += itemsPerPart)
        {
            int to = Math.Min(from + itemsPerPart, reader.ItemCount);
            yield return await session.ReadAsync(
                (_, token) => reader.ReadAsync(from, to, token), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task InsertSideAsync(
        DrpDbContext context, PlanRows rows, Plan plan, PlanKind side, CancellationToken token)
    {
        await BulkRows.InsertAsync(context, rows.Orders(side), token).ConfigureAwait(false);
        if (plan.HasRecords)
        {
            await BulkRows.InsertAsync(context, rows.Records(side), token).ConfigureAwait(false);
        }
    }

    private static IQueryable<PlanRow> Newest(DrpDbContext context, string company) => context.Set<PlanRow>()
        .Where(row => row.Company == company)
        .OrderByDescending(static row => row.SavedAt)
        .ThenByDescending(static row => row.Id);

    private Task<PlanRow?> HeaderAsync(string company, string id, CancellationToken cancellationToken) =>
        session.ReadAsync(
            (context, token) => context.Set<PlanRow>()
                .SingleOrDefaultAsync(row => row.Company == company && row.Id == id, token),
            cancellationToken);

    private async Task<PlanReader?> OpenAsync(string company, string id, CancellationToken cancellationToken)
    {
        if (await HeaderAsync(company, id, cancellationToken).ConfigureAwait(false) is not { } header)
        {
            return null;
        }

        return await session.ReadAsync(
            async (context, token) =>
            {
                var reader = new PlanReader(context, header);
                await reader.OpenAsync(token).ConfigureAwait(false);
                return reader;
            },
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<Plan?> ReadAsync(
        string company, string id, Func<PlanReader, (int From, int To)?> which, CancellationToken cancellationToken) =>
        await OpenAsync(company, id, cancellationToken).ConfigureAwait(false) is { } reader
        && which(reader) is { } range
            ? await session.ReadAsync(
                (_, token) => reader.ReadAsync(range.From, range.To, token), cancellationToken).ConfigureAwait(false)
            : null;
}
