using Drp.Access;
using Drp.Channels;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Receivables;

internal sealed class EfReceivableRecordStore(EfSession session) : IReceivableRecordStore
{
    public Task<ReceivableRecord?> FindAsync(string company, string kind, string id, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) => await context.Set<ReceivableRecordRow>()
            .SingleOrDefaultAsync(row => row.Company == company && row.Kind == kind && row.Id == id, token).ConfigureAwait(false) is { } found
                ? Value(found)
                : null,
        cancellationToken);

    public Task<IReadOnlyList<ReceivableRecord>> OfPartnersAsync(
        string company, string kind, IReadOnlyCollection<string> partnerIds, CancellationToken cancellationToken = default)
    {
        string[] partners = [.. partnerIds];
        return ListAsync(
            context => context.Set<ReceivableRecordRow>().Where(row => row.Company == company && row.Kind == kind && partners.Contains(row.PartnerId)),
            int.MaxValue,
            cancellationToken);
    }

    public Task<IReadOnlyList<ReceivableRecord>> ListAsync(
        AccessScope scope, string company, string kind, string? status, string? after, int take, CancellationToken cancellationToken = default) => ListAsync(
        context =>
        {
            var rows = context.Set<ReceivableRecordRow>().Where(row => row.Company == company && row.Kind == kind);
            rows = status is null ? rows : rows.Where(row => row.Status == status);
            rows = after is null ? rows : rows.Where(row => string.Compare(row.Id, after) > 0);
            if (!scope.Everything)
            {
                var shown = EfChannelStore.Shown(context, scope);
                rows = rows.Where(row => shown.Contains(row.NodeId));
            }

            return rows;
        },
        take,
        cancellationToken);

    public void Save(params IReadOnlyList<ReceivableRecord> records)
    {
        foreach (var record in records)
        {
            session.Table<ReceivableRecordRow>().Save(
                new ReceivableRecordRow
                {
                    Company = record.Company,
                    Kind = record.Kind,
                    Id = record.Id,
                    PartnerId = record.PartnerId,
                    NodeId = record.NodeId,
                    Status = record.Status,
                    Date = record.Date,
                    State = record.State,
                },
                record.Version);
        }
    }

    private Task<IReadOnlyList<ReceivableRecord>> ListAsync(
        Func<DrpDbContext, IQueryable<ReceivableRecordRow>> query, int take, CancellationToken cancellationToken) => session.ReadAsync(
        async (context, token) => (IReadOnlyList<ReceivableRecord>)(await query(context).OrderBy(static row => row.Id).Take(take)
            .ToListAsync(token).ConfigureAwait(false)).ConvertAll(Value),
        cancellationToken);

    private static ReceivableRecord Value(ReceivableRecordRow row) => new()
    {
        Company = row.Company,
        Kind = row.Kind,
        Id = row.Id,
        PartnerId = row.PartnerId,
        NodeId = row.NodeId,
        Status = row.Status,
        Date = row.Date,
        State = row.State,
        Version = row.Version,
    };
}
