using Drp.Access;
using Drp.Channels;
using Drp.Storage;

namespace Drp.Receivables;

internal sealed class MemoryReceivableRecordStore(MemorySession session) : IReceivableRecordStore
{
    private static readonly MemoryTable<(string, string, string), ReceivableRecord> Records =
        new("receivable record", MemoryKeys.Triple, static key => $"{key.Item1}/{key.Item2}/{key.Item3}");

    public Task<ReceivableRecord?> FindAsync(string company, string kind, string id, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Records).Find((company, kind, id)) is { } found ? found.Value with { Version = found.Version } : null);

    public Task<IReadOnlyList<ReceivableRecord>> OfPartnersAsync(
        string company, string kind, IReadOnlyCollection<string> partnerIds, CancellationToken cancellationToken = default)
    {
        var partners = partnerIds.ToHashSet(StringComparer.Ordinal);
        return Task.FromResult<IReadOnlyList<ReceivableRecord>>([.. Scan(company, kind, null).Where(record => partners.Contains(record.PartnerId))]);
    }

    public Task<IReadOnlyList<ReceivableRecord>> ListAsync(
        AccessScope scope, string company, string kind, string? status, string? after, int take, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ReceivableRecord>>([.. Scan(company, kind, after)
            .Where(record => status is null || string.Equals(record.Status, status, StringComparison.Ordinal))
            .Where(record => scope.Everything || MemoryChannelStore.Shows(session, scope, record.NodeId))
            .Take(take)]);

    public void Save(params IReadOnlyList<ReceivableRecord> records)
    {
        foreach (var record in records)
        {
            session.Open(Records).Save((record.Company, record.Kind, record.Id), record with { Version = 0 }, record.Version);
        }
    }

    private IEnumerable<ReceivableRecord> Scan(string company, string kind, string? after) => session.Open(Records)
        .Scan(
            (company, kind, after ?? string.Empty),
            key => string.Equals(key.Item1, company, StringComparison.Ordinal) && string.Equals(key.Item2, kind, StringComparison.Ordinal),
            after is not null)
        .Select(static row => row.Row.Value with { Version = row.Row.Version });
}
