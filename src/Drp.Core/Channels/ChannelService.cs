using System.Runtime.CompilerServices;
using Drp.Access;
using Drp.Journal;
using Drp.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Drp.Channels;

internal sealed partial class ChannelService(IDrpStorage storage, IAccess access, IJournal journal, IOptions<ChannelOptions> options) : IChannel
{
    public async Task<ChannelPosition?> FindAsync(Actor actor, string nodeId, LocalDate date, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return await ReadAsync(
            actor, nodeId, date, null, (store, token) => store.PositionAsync(nodeId, date, token), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<ChannelPosition>> ChildrenAsync(Actor actor, string nodeId, LocalDate date, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return await ReadAsync<IReadOnlyList<ChannelPosition>>(
            actor, nodeId, date, [],
            async (store, token) =>
            {
                var children = new List<ChannelPosition>();
                await foreach (var position in store.SubtreeAsync(nodeId, date, 1, token).ConfigureAwait(false))
                {
                    if (position.Distance == 1)
                    {
                        children.Add(position);
                    }
                }

                return children;
            },
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<ChannelPosition>> AncestorsAsync(Actor actor, string nodeId, LocalDate date, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            if (!await access.SeesAsync(session, actor, nodeId, date, cancellationToken).ConfigureAwait(false))
            {
                return [];
            }

            var store = session.Store<IChannelStore>();
            var above = await store.AncestorsAsync(nodeId, date, cancellationToken).ConfigureAwait(false);
            var scope = await access.ScopeAsync(session, actor, date, cancellationToken).ConfigureAwait(false);
            var seen = await store.FilterAsync(scope, [.. above.Select(position => position.Node.Id)], cancellationToken).ConfigureAwait(false);
            return [.. above.Where(position => seen.Contains(position.Node.Id, StringComparer.Ordinal))];
        }
    }

    public async IAsyncEnumerable<ChannelPosition> SubtreeAsync(
        Actor actor, string nodeId, LocalDate date, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            if (await access.SeesAsync(session, actor, nodeId, date, cancellationToken).ConfigureAwait(false))
            {
                await foreach (var position in session.Store<IChannelStore>().SubtreeAsync(nodeId, date, null, cancellationToken).ConfigureAwait(false))
                {
                    yield return position;
                }
            }
        }
    }

    public async Task<int> CountAsync(Actor actor, string nodeId, LocalDate date, string? level = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return await ReadAsync(
            actor, nodeId, date, 0, (store, token) => store.CountAsync(nodeId, date, level, token), cancellationToken).ConfigureAwait(false);
    }

    public async IAsyncEnumerable<string> VisibleAsync(Actor actor, LocalDate date, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var scope = await access.ScopeAsync(session, actor, date, cancellationToken).ConfigureAwait(false);
            await foreach (string id in session.Store<IChannelStore>().VisibleAsync(scope, cancellationToken).ConfigureAwait(false))
            {
                yield return id;
            }
        }
    }

    public async Task<bool> SeesAsync(Actor actor, string nodeId, LocalDate date, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await access.SeesAsync(session, actor, nodeId, date, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task<IReadOnlyList<NodeSpan>> HistoryAsync(Actor actor, string nodeId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var seen = new List<NodeSpan>();
            foreach (var span in await session.Store<IChannelStore>().SpansAsync([nodeId], cancellationToken).ConfigureAwait(false))
            {
                LocalDate last = span.ValidTo?.PlusDays(-1) ?? LocalDate.Max(access.Today, span.ValidFrom);
                LocalDate[] days = span.HoldsOn(access.Today) ? [span.ValidFrom, access.Today, last] : [span.ValidFrom, last];
                foreach (var day in days.Distinct())
                {
                    if (await access.SeesAsync(session, actor, nodeId, day, cancellationToken).ConfigureAwait(false))
                    {
                        seen.Add(span);
                        break;
                    }
                }
            }

            return seen;
        }
    }

    private async Task<T> ReadAsync<T>(
        Actor actor, string nodeId, LocalDate date, T hidden, Func<IChannelStore, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            // What a host asks for itself needs no second query: a node that isn't there has no rows.
            return actor.IsSystem || await access.SeesAsync(session, actor, nodeId, date, cancellationToken).ConfigureAwait(false)
                ? await read(session.Store<IChannelStore>(), cancellationToken).ConfigureAwait(false)
                : hidden;
        }
    }
}
