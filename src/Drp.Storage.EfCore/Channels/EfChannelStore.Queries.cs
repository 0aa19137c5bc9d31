using System.Runtime.CompilerServices;
using Drp.Access;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Channels;

internal sealed partial class EfChannelStore
{
    private const int Chunk = 1000;

    public Task<ChannelPosition?> PositionAsync(string nodeId, LocalDate date, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) =>
        {
            var found = await Positions(context, On(context, date).Where(row => row.DescendantId == nodeId && row.AncestorId == nodeId), date, ancestor: false)
                .SingleOrDefaultAsync(token).ConfigureAwait(false);
            return found is null ? null : Value(found);
        },
        cancellationToken);

    public Task<IReadOnlyList<ChannelPosition>> AncestorsAsync(string nodeId, LocalDate date, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) => (IReadOnlyList<ChannelPosition>)(await Positions(
                context, On(context, date).Where(row => row.DescendantId == nodeId && row.Distance > 0), date, ancestor: true)
            .OrderBy(static position => position.Distance)
            .ToListAsync(token).ConfigureAwait(false)).ConvertAll(Value),
        cancellationToken);

    public async IAsyncEnumerable<ChannelPosition> SubtreeAsync(
        string nodeId, LocalDate date, int? maxDistance = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var rows = session.StreamAsync(
            context =>
            {
                var below = On(context, date).Where(row => row.AncestorId == nodeId);
                below = maxDistance is { } distance ? below.Where(row => row.Distance <= distance) : below;
                return Positions(context, below, date, ancestor: false).OrderBy(static position => position.Node.Id);
            },
            cancellationToken);
        await foreach (var row in rows.ConfigureAwait(false))
        {
            yield return Value(row);
        }
    }

    public Task<int> CountAsync(string nodeId, LocalDate date, string? level = null, CancellationToken cancellationToken = default) => session.ReadAsync(
        (context, token) =>
        {
            var below = On(context, date).Where(row => row.AncestorId == nodeId);
            return level is null
                ? below.CountAsync(token)
                : below.Join(context.Set<NodeRow>(), static row => row.DescendantId, static node => node.Id, static (row, node) => node)
                    .CountAsync(node => node.Level == level, token);
        },
        cancellationToken);

    public IAsyncEnumerable<string> VisibleAsync(AccessScope scope, CancellationToken cancellationToken = default) =>
        session.StreamAsync(context => Visible(context, scope).OrderBy(static id => id), cancellationToken);

    public Task<int> CountVisibleAsync(AccessScope scope, CancellationToken cancellationToken = default) =>
        session.ReadAsync((context, token) => Visible(context, scope).CountAsync(token), cancellationToken);

    public Task<IReadOnlyList<string>> FilterAsync(AccessScope scope, IReadOnlyCollection<string> nodeIds, CancellationToken cancellationToken = default) => ByChunk(
        nodeIds,
        (context, ids) => Visible(context, scope).Where(id => ids.Contains(id)).OrderBy(static id => id),
        static id => id,
        cancellationToken);

    private static IQueryable<string> Visible(DrpDbContext context, AccessScope scope) => scope.Everything
        ? On(context, scope.Date).Where(static row => row.Distance == 0).Select(static row => row.DescendantId)
        : Shown(context, scope).Distinct();

    private static IQueryable<Placed> Positions(DrpDbContext context, IQueryable<AncestryRow> rows, LocalDate date, bool ancestor) =>
        from row in rows
        join node in context.Set<NodeRow>() on ancestor ? row.AncestorId : row.DescendantId equals node.Id
        join span in context.Set<SpanRow>() on node.Id equals span.NodeId
        where span.ValidFrom <= date && span.ValidTo > date
        select new Placed { Node = node, Span = span, Distance = row.Distance };

    private async Task<IReadOnlyList<T>> ByChunk<TRow, T>(
        IReadOnlyCollection<string> nodeIds, Func<DrpDbContext, string[], IQueryable<TRow>> query, Func<TRow, T> value, CancellationToken cancellationToken)
    {
        var found = new List<T>();
        foreach (string[] ids in nodeIds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Chunk(Chunk))
        {
            found.AddRange((await session.ReadAsync((context, token) => query(context, ids).ToListAsync(token), cancellationToken)
                .ConfigureAwait(false)).Select(value));
        }

        return found;
    }

    private static ChannelPosition Value(Placed row) => new() { Node = Value(row.Node), Span = Value(row.Span), Distance = row.Distance };

    private static ChannelNode Value(NodeRow row) => new() { Id = row.Id, Name = row.Name, Level = row.Level, PartnerId = row.PartnerId };

    private static NodeSpan Value(SpanRow row) => new()
    {
        NodeId = row.NodeId,
        ValidFrom = row.ValidFrom,
        ValidTo = Forever.Open(row.ValidTo),
        ParentId = row.ParentId,
        OwnerId = row.OwnerId,
        TerritoryCode = row.TerritoryCode,
    };

    private static NodeRow Row(ChannelNode node) => new() { Id = node.Id, Name = node.Name, Level = node.Level, PartnerId = node.PartnerId };

    private static SpanRow Row(NodeSpan span) => new()
    {
        NodeId = span.NodeId,
        ValidFrom = span.ValidFrom,
        ValidTo = Forever.Of(span.ValidTo),
        ParentId = span.ParentId,
        OwnerId = span.OwnerId,
        TerritoryCode = span.TerritoryCode,
    };

    private static AncestryRow Row(NodeAncestry row) => new()
    {
        DescendantId = row.DescendantId,
        AncestorId = row.AncestorId,
        ValidFrom = row.ValidFrom,
        ValidTo = Forever.Of(row.ValidTo),
        Distance = row.Distance,
    };

    private sealed class Placed
    {
        public required NodeRow Node { get; init; }

        public required SpanRow Span { get; init; }

        public required int Distance { get; init; }
    }
}
