using Drp.Access;
using Drp.Journal;
using Drp.Storage;
using NodaTime;

namespace Drp.Channels;

internal sealed partial class ChannelService
{
    public Task<Outcome<ChannelImport>> ImportAsync(
        Actor actor, IReadOnlyCollection<ChannelEntry> entries, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(entries);
        return storage.RunAsync((session, token) => ImportAsync(session, actor, entries, reason, token), cancellationToken: cancellationToken);
    }

    public Task<Outcome<ChannelPosition>> AddAsync(
        Actor actor, ChannelNode node, NodeSpan span, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(span);
        return storage.RunAsync(
            async (session, token) =>
            {
                var entry = new ChannelEntry { Node = node, Spans = [span with { NodeId = node.Id }] };
                var added = await ImportAsync(session, actor, [entry], reason, token).ConfigureAwait(false);
                return added.Succeeded
                    ? Outcome.Of(new ChannelPosition { Node = node, Span = entry.Spans[0], Distance = 0 })
                    : Outcome.Refused<ChannelPosition>(added.Reasons);
            },
            cancellationToken: cancellationToken);
    }

    public Task<Outcome<ChannelPosition>> ChangeAsync(Actor actor, NodeChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(change);
        return ShapeAsync(actor, change.NodeId, change.From, change.To, change.ParentId, change.Reason, change.Correction, spans =>
            ChannelTree.Apply(spans, change), change.Correction ? "corrected" : change.ParentId is null ? "changed" : "moved", cancellationToken);
    }

    public Task<Outcome<ChannelPosition>> CloseAsync(
        Actor actor, string nodeId, LocalDate from, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ShapeAsync(actor, nodeId, from, null, null, reason, false, spans => ChannelTree.End(spans, from), "closed", cancellationToken);
    }

    public Task<Outcome<ChannelNode>> RenameAsync(Actor actor, string nodeId, string name, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return storage.RunAsync(
            async (session, token) =>
            {
                var reasons = new List<Fault>();
                await CheckNodeAsync(session, actor, nodeId, access.Today, reasons, token).ConfigureAwait(false);
                CheckTexts(nodeId, name, reason, reasons);
                if (reasons.Count > 0)
                {
                    return Outcome.Refused<ChannelNode>(reasons);
                }

                var found = (await session.Store<IChannelStore>().FindAsync(nodeId, token).ConfigureAwait(false))!.Value;
                var renamed = found.Value with { Name = name };
                session.Store<IChannelStore>().SaveNode(renamed, found.Version);
                await JournalAsync(session, actor, nodeId, "renamed", ChannelJson.Of(found.Value, []), ChannelJson.Of(renamed, []), reason, token).ConfigureAwait(false);
                return Outcome.Of(renamed);
            },
            cancellationToken: cancellationToken);
    }

    private async Task<Outcome<ChannelImport>> ImportAsync(
        IDrpSession session, Actor actor, IReadOnlyCollection<ChannelEntry> entries, string reason, CancellationToken token)
    {
        var store = session.Store<IChannelStore>();
        long version = await store.TreeVersionAsync(token).ConfigureAwait(false);
        var reasons = new List<Fault>();
        foreach (var twice in entries.GroupBy(entry => entry.Node.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            reasons.Add(Reason("DRP4007", twice.Key, "the node stands twice in the import; leave one."));
        }

        string[] added = [.. entries.Select(entry => entry.Node.Id).Distinct(StringComparer.Ordinal)];
        foreach (var there in await store.NodesAsync(added, token).ConfigureAwait(false))
        {
            reasons.Add(Reason("DRP4007", there.Id, "a node with this id exists; change it, or choose another id."));
        }

        foreach (var entry in entries)
        {
            CheckTexts(entry.Node.Id, entry.Node.Name, reason, reasons);
        }

        await CheckParentsAsync(session, actor, entries, added, version, reasons, token).ConfigureAwait(false);
        if (reasons.Count > 0)
        {
            return Outcome.Refused<ChannelImport>(reasons);
        }

        string[] parents = [.. entries.SelectMany(entry => entry.Spans).Select(span => span.ParentId).OfType<string>().Except(added, StringComparer.Ordinal)];
        var above = await store.EverAboveAsync(parents, token).ConfigureAwait(false);
        var tree = new ChannelTree(
            [.. entries.Select(entry => entry.Node), .. await store.NodesAsync(above, token).ConfigureAwait(false)],
            [.. entries.SelectMany(entry => entry.Spans.Select(span => span with { NodeId = entry.Node.Id })), .. await store.SpansAsync(above, token).ConfigureAwait(false)],
            options.Value.Levels);
        reasons.AddRange(tree.Check(added));
        if (reasons.Count > 0)
        {
            return Outcome.Refused<ChannelImport>(reasons);
        }

        foreach (var entry in entries)
        {
            store.SaveNode(entry.Node, 0);
        }

        var ancestry = added.SelectMany(tree.Ancestry).ToList();
        store.ReplaceShape([], [.. added.SelectMany(tree.SpansOf)], ancestry, version);
        await journal.AppendAsync(
            session,
            [.. entries.Select(entry => Draft(actor, entry.Node.Id, "added", null, ChannelJson.Of(entry.Node, tree.SpansOf(entry.Node.Id)), reason) with { OpensStream = true })],
            token).ConfigureAwait(false);
        return Outcome.Of(new ChannelImport { Nodes = added.Length, AncestryRows = ancestry.Count });
    }

    private async Task CheckParentsAsync(
        IDrpSession session, Actor actor, IReadOnlyCollection<ChannelEntry> entries, string[] added, long version, List<Fault> reasons, CancellationToken token)
    {
        var inside = added.ToHashSet(StringComparer.Ordinal);
        var roots = entries.Where(entry => entry.Spans.Any(span => span.ParentId is null)).ToList();
        if (roots.Count > 0 && (version > 0 || roots.Count > 1 || !actor.IsSystem))
        {
            reasons.Add(Reason("DRP4011", roots[^1].Node.Id, "there is one headquarters, and only the host itself adds it, first of all."));
        }

        var outside = entries.SelectMany(entry => entry.Spans)
            .Where(span => span.ParentId is { } parent && !inside.Contains(parent))
            .GroupBy(span => span.ParentId!, StringComparer.Ordinal);
        foreach (var parent in outside)
        {
            await CheckNodeAsync(session, actor, parent.Key, parent.Min(span => span.ValidFrom), reasons, token).ConfigureAwait(false);
        }
    }

    private Task<Outcome<ChannelPosition>> ShapeAsync(
        Actor actor,
        string nodeId,
        LocalDate from,
        LocalDate? to,
        string? parentId,
        string reason,
        bool correction,
        Func<IReadOnlyList<NodeSpan>, IReadOnlyList<NodeSpan>> change,
        string action,
        CancellationToken cancellationToken) => storage.RunAsync(
        async (session, token) =>
        {
            var store = session.Store<IChannelStore>();
            long version = await store.TreeVersionAsync(token).ConfigureAwait(false);
            var reasons = new List<Fault>();
            await CheckNodeAsync(session, actor, nodeId, from, reasons, token).ConfigureAwait(false);
            if (parentId is not null)
            {
                await CheckNodeAsync(session, actor, parentId, from, reasons, token).ConfigureAwait(false);
            }

            CheckTexts(nodeId, "-", reason, reasons);
            if (from < access.Today && !correction)
            {
                reasons.Add(Reason("DRP4006", nodeId, $"a change starts today ({access.Today:uuuu-MM-dd}) or later; say that it is a correction to change the past."));
            }

            if (to <= from)
            {
                reasons.Add(Reason("DRP4012", nodeId, "the change ends before it starts."));
            }

            if (reasons.Count > 0)
            {
                return Outcome.Refused<ChannelPosition>(reasons);
            }

            var below = await store.EverBelowAsync(nodeId, from, to, token).ConfigureAwait(false);
            bool closes = string.Equals(action, "closed", StringComparison.Ordinal);
            if (!below.Contains(nodeId, StringComparer.Ordinal))
            {
                return Outcome.Refused<ChannelPosition>(Reason("DRP4009", nodeId, $"the node doesn't exist from {from:uuuu-MM-dd} on."));
            }

            if (closes && below.Count > 1)
            {
                return Outcome.Refused<ChannelPosition>(Reason("DRP4008", nodeId, $"{below.Count - 1} nodes stand below it from {from:uuuu-MM-dd} on; move or end them first."));
            }

            string[] affected = parentId is null ? [nodeId] : [.. below];
            var above = await store.EverAboveAsync([.. affected, .. parentId is null ? Array.Empty<string>() : [parentId]], token).ConfigureAwait(false);
            string[] all = [.. affected.Union(above, StringComparer.Ordinal)];
            var nodes = await store.NodesAsync(all, token).ConfigureAwait(false);
            var spans = await store.SpansAsync(all, token).ConfigureAwait(false);
            var before = spans.Where(span => string.Equals(span.NodeId, nodeId, StringComparison.Ordinal)).ToList();
            var after = change(before);
            if (closes && after.Count == 0)
            {
                return Outcome.Refused<ChannelPosition>(Reason("DRP4009", nodeId, "a node can't end before its first day."));
            }

            var tree = new ChannelTree(
                nodes, [.. spans.Where(span => !string.Equals(span.NodeId, nodeId, StringComparison.Ordinal)), .. after], options.Value.Levels);
            reasons.AddRange(tree.Check([nodeId]));
            if (reasons.Count > 0)
            {
                return Outcome.Refused<ChannelPosition>(reasons);
            }

            store.ReplaceShape(affected, [.. affected.SelectMany(tree.SpansOf)], [.. affected.SelectMany(tree.Ancestry)], version);
            var node = nodes.Single(n => string.Equals(n.Id, nodeId, StringComparison.Ordinal));
            await JournalAsync(session, actor, nodeId, action, ChannelJson.Of(node, before), ChannelJson.Of(node, after), reason, token).ConfigureAwait(false);
            var span = after.FirstOrDefault(s => s.HoldsOn(from)) ?? after[^1];
            return Outcome.Of(new ChannelPosition { Node = node, Span = span, Distance = 0 });
        },
        cancellationToken: cancellationToken);

    /// <summary>The actor has to see the node today (or on the first day, for one of the future), and to administer it.</summary>
    private async Task CheckNodeAsync(IDrpSession session, Actor actor, string nodeId, LocalDate from, List<Fault> reasons, CancellationToken token)
    {
        LocalDate? day = await access.SeesAsync(session, actor, nodeId, access.Today, token).ConfigureAwait(false) ? access.Today
            : await access.SeesAsync(session, actor, nodeId, from, token).ConfigureAwait(false) ? from
            : null;
        if (day is null)
        {
            reasons.Add(Reason("DRP4001", nodeId, "there is no such node."));
        }
        else if (!await access.AdministersAsync(session, actor, nodeId, day.Value, token).ConfigureAwait(false))
        {
            reasons.Add(Reason("DRP4002", nodeId, "only an administrator of the node changes it."));
        }
    }

    private static void CheckTexts(string nodeId, string name, string reason, List<Fault> reasons)
    {
        if (nodeId.Length is 0 or > 64 || name.Length is 0 or > 256)
        {
            reasons.Add(Reason("DRP4014", nodeId, "an id has 1 to 64 characters, a name 1 to 256."));
        }

        if (string.IsNullOrWhiteSpace(reason) && !reasons.Exists(fault => fault.Code == "DRP4013"))
        {
            reasons.Add(Reason("DRP4013", nodeId, "a reason is needed; say why."));
        }
    }

    private static Fault Reason(string code, string nodeId, string message) => new() { Code = code, Subject = $"node/{nodeId}", Message = message };

    private static JournalDraft Draft(Actor actor, string nodeId, string action, string? before, string? after, string reason) => new()
    {
        Stream = "node/" + nodeId,
        Action = action,
        Actor = actor,
        NodeId = nodeId,
        Before = before,
        After = after,
        Reason = reason,
    };

    private Task<IReadOnlyList<JournalEntry>> JournalAsync(
        IDrpSession session, Actor actor, string nodeId, string action, string? before, string? after, string reason, CancellationToken token) =>
        journal.AppendAsync(session, [Draft(actor, nodeId, action, before, after, reason)], token);
}
