using Drp.Access;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Channels;

internal sealed partial class EfChannelStore(EfSession session) : IChannelStore
{
    /// <summary>The ids that a scope shows, each at least once; for use inside a query of any room.</summary>
    public static IQueryable<string> Shown(DrpDbContext context, AccessScope scope)
    {
        string[] roots = [.. scope.Roots];
        return On(context, scope.Date).Where(row => roots.Contains(row.AncestorId)).Select(static row => row.DescendantId);
    }

    public Task<long> TreeVersionAsync(CancellationToken cancellationToken = default) => session.ReadAsync(
        (context, token) => context.Set<ChannelTreeRow>().Select(static row => row.Version).SingleOrDefaultAsync(token), cancellationToken);

    public Task<Versioned<ChannelNode>?> FindAsync(string nodeId, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) =>
        {
            var row = await context.Set<NodeRow>().SingleOrDefaultAsync(node => node.Id == nodeId, token).ConfigureAwait(false);
            return row is null ? (Versioned<ChannelNode>?)null : new Versioned<ChannelNode>(Value(row), row.Version);
        },
        cancellationToken);

    public Task<IReadOnlyList<ChannelNode>> NodesAsync(IReadOnlyCollection<string> nodeIds, CancellationToken cancellationToken = default) => ByChunk(
        nodeIds,
        (context, ids) => context.Set<NodeRow>().Where(row => ids.Contains(row.Id)).OrderBy(static row => row.Id),
        Value,
        cancellationToken);

    public Task<IReadOnlyList<NodeSpan>> SpansAsync(IReadOnlyCollection<string> nodeIds, CancellationToken cancellationToken = default) => ByChunk(
        nodeIds,
        (context, ids) => context.Set<SpanRow>().Where(row => ids.Contains(row.NodeId)).OrderBy(static row => row.NodeId).ThenBy(static row => row.ValidFrom),
        Value,
        cancellationToken);

    public Task<IReadOnlyList<string>> EverBelowAsync(string nodeId, LocalDate from, LocalDate? to, CancellationToken cancellationToken = default)
    {
        var end = Forever.Of(to);
        return session.ReadAsync(
            async (context, token) => (IReadOnlyList<string>)await context.Set<AncestryRow>()
                .Where(row => row.AncestorId == nodeId && row.ValidTo > from && row.ValidFrom < end)
                .Select(static row => row.DescendantId)
                .Distinct()
                .OrderBy(static id => id)
                .ToListAsync(token).ConfigureAwait(false),
            cancellationToken);
    }

    public async Task<IReadOnlyList<string>> EverAboveAsync(IReadOnlyCollection<string> nodeIds, CancellationToken cancellationToken = default)
    {
        var found = await ByChunk(
            nodeIds,
            (context, ids) => context.Set<AncestryRow>().Where(row => ids.Contains(row.DescendantId)).Select(static row => row.AncestorId).Distinct(),
            static id => id,
            cancellationToken).ConfigureAwait(false);
        return [.. found.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    public void SaveNode(ChannelNode node, long? expectedVersion = null) => session.Table<NodeRow>().Save(Row(node), expectedVersion);

    public void ReplaceShape(
        IReadOnlyCollection<string> nodeIds, IReadOnlyCollection<NodeSpan> spans, IReadOnlyCollection<NodeAncestry> ancestry, long treeVersion)
    {
        string[] replaced = [.. nodeIds];
        SpanRow[] spanRows = [.. spans.Select(Row)];
        AncestryRow[] ancestryRows = [.. ancestry.Select(Row)];

        // First, so that two changes of the shape meet here and not in the rows.
        session.Table<ChannelTreeRow>().Save(new ChannelTreeRow { Id = "channel" }, treeVersion);
        session.Stage(async (context, token) =>
        {
            foreach (string[] ids in replaced.Chunk(Chunk))
            {
                await context.Set<AncestryRow>().Where(row => ids.Contains(row.DescendantId)).ExecuteDeleteAsync(token).ConfigureAwait(false);
                await context.Set<SpanRow>().Where(row => ids.Contains(row.NodeId)).ExecuteDeleteAsync(token).ConfigureAwait(false);
            }

            await BulkInsert.AddAsync(context, spanRows, token).ConfigureAwait(false);
            await BulkInsert.AddAsync(context, ancestryRows, token).ConfigureAwait(false);
        });
    }

    private static IQueryable<AncestryRow> On(DrpDbContext context, LocalDate date) =>
        context.Set<AncestryRow>().Where(row => row.ValidTo > date && row.ValidFrom <= date);
}
