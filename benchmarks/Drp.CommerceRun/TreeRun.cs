using Drp.Access;
using Drp.Channels;
using NodaTime;

namespace Drp.CommerceRun;

/// <summary>
/// A channel of many nodes on five levels: the scope check, a subtree and the root's count, each beside the hand-written
/// query on the same rows; and the path column as the other way to store a tree.
/// </summary>
internal static class TreeRun
{
    private static readonly LocalDate Start = new(2024, 1, 1);
    private static readonly LocalDate Day = new(2024, 6, 30);
    private static readonly Actor Host = Actor.System("run");

    public static async Task RunAsync(string kind, RunOptions options)
    {
        await using var host = await RunHost.StartAsync(kind, options.Pooled);
        var entries = Build(options.Nodes);
        double import = await Report.TimeAsync(() => host.In<IChannel>(async channel =>
            _ = (await channel.ImportAsync(Host, entries, "run")).Required()));
        Report.Line(new { scenario = "tree", kind, step = "import", nodes = entries.Count, ms = Math.Round(import) });
        foreach (var (actor, node) in new[] { ("top", "HQ"), ("middle", "R3"), ("one", "B3-7") })
        {
            await host.In<IGrants>(async grants => _ = (await grants.GrantAsync(
                Host, new Grant { Id = actor, ActorId = actor, Role = "manager", NodeId = node, ValidFrom = Start }, "run")).Required());
        }

        await host.SqlAsync(kind == "postgres" ? "VACUUM ANALYZE" : "ANALYZE");
        string[] dealers = [.. entries.Where(entry => entry.Node.Level == "store").Select(entry => entry.Node.Id)];
        object day = kind == "postgres" ? Day.ToDateOnly() : "2024-06-30";
        string p = host.Prefix;

        string check = $"SELECT COUNT(*) FROM (SELECT 1 FROM {p}grants g JOIN {p}channel_ancestry a ON a.ancestor_id = g.node_id WHERE g.actor_id = @actor AND g.valid_to > @day AND g.valid_from <= @day AND a.descendant_id = @node AND a.valid_to > @day AND a.valid_from <= @day LIMIT 1) x";
        var (drp, hand) = await Report.CompareAsync(
            400,
            i => host.In<IChannel>(channel => channel.SeesAsync(Actor.Person("middle"), dealers[(i * 997) % dealers.Length], Day)),
            i => host.SqlAsync(check, ("actor", "middle"), ("node", dealers[(i * 997) % dealers.Length]), ("day", day)));
        Report.Line(new { scenario = "tree", kind, step = "scope check", drp_ms = drp, hand_ms = hand, ratio = Math.Round(drp / hand, 2) });

        string subtree = $"SELECT n.id, n.name, n.level, n.partner_id, n.version, s.node_id, s.valid_from, s.valid_to, s.parent_id, s.owner_id, s.territory_code, a.distance FROM {p}channel_ancestry a JOIN {p}channel_nodes n ON n.id = a.descendant_id JOIN {p}channel_spans s ON s.node_id = n.id WHERE a.ancestor_id = @node AND a.valid_to > @day AND a.valid_from <= @day AND s.valid_from <= @day AND s.valid_to > @day ORDER BY n.id";
        int rows = 0;
        (drp, hand) = await Report.CompareAsync(
            60,
            i => host.In<IChannel>(async channel =>
            {
                rows = 0;
                await foreach (var position in channel.SubtreeAsync(Actor.Person("top"), $"B{1 + (i % 9)}-{1 + (i % 10)}", Day))
                {
                    rows++;
                }
            }),
            i => host.SqlAsync(subtree, ("node", $"B{1 + (i % 9)}-{1 + (i % 10)}"), ("day", day)));
        Report.Line(new { scenario = "tree", kind, step = "subtree", rows, drp_ms = drp, hand_ms = hand, ratio = Math.Round(drp / hand, 2) });

        string count = $"SELECT COUNT(*) FROM {p}channel_ancestry WHERE ancestor_id = @node AND valid_to > @day AND valid_from <= @day";
        (drp, hand) = await Report.CompareAsync(
            20,
            _ => host.In<IChannel>(channel => channel.CountAsync(Actor.Person("top"), "HQ", Day)),
            _ => host.SqlAsync(count, ("node", "HQ"), ("day", day)));
        Report.Line(new { scenario = "tree", kind, step = "root count", rows = await host.SqlAsync(count, ("node", "HQ"), ("day", day)), drp_ms = drp, hand_ms = hand, ratio = Math.Round(drp / hand, 2) });

        await PathAsync(host, kind, entries, dealers, day);
        double move = await Report.TimeAsync(() => host.In<IChannel>(async channel => _ = (await channel.ChangeAsync(
            Host, new NodeChange { NodeId = "B3-7", From = new LocalDate(2030, 7, 1), ParentId = "R4", Reason = "run" })).Required()));
        Report.Line(new { scenario = "tree", kind, step = "move a branch with its subtree", ms = Math.Round(move) });
    }

    /// <summary>The other way: each node's path from the root as text, an index on it, the same questions.</summary>
    private static async Task PathAsync(RunHost host, string kind, List<ChannelEntry> entries, string[] stores, object day)
    {
        string p = host.Prefix;
        string text = kind == "postgres" ? "varchar(400) COLLATE \"C\"" : "TEXT";
        await host.SqlAsync($"CREATE TABLE path_nodes (node_id {text} NOT NULL, path {text} NOT NULL, valid_from date NOT NULL, valid_to date NOT NULL, PRIMARY KEY (node_id, valid_from))");
        await host.SqlAsync($"WITH RECURSIVE t AS (SELECT node_id, CAST(node_id || '/' AS text) COLLATE {(kind == "postgres" ? "\"C\"" : "BINARY")} AS path FROM {p}channel_spans WHERE parent_id IS NULL UNION ALL SELECT s.node_id, t.path || s.node_id || '/' FROM {p}channel_spans s JOIN t ON t.node_id = s.parent_id) INSERT INTO path_nodes SELECT node_id, path, '2024-01-01', '9999-12-31' FROM t");
        await host.SqlAsync("CREATE INDEX ix_path ON path_nodes (path, valid_to, valid_from, node_id)");
        await host.SqlAsync(kind == "postgres" ? "VACUUM ANALYZE path_nodes" : "ANALYZE");

        string closureCheck = $"SELECT COUNT(*) FROM {p}channel_ancestry a WHERE a.descendant_id = @node AND a.ancestor_id = 'R3' AND a.valid_to > @day AND a.valid_from <= @day";
        string pathCheck = "SELECT COUNT(*) FROM path_nodes d, path_nodes a WHERE d.node_id = @node AND a.node_id = 'R3' AND d.valid_to > @day AND d.valid_from <= @day AND a.valid_to > @day AND a.valid_from <= @day AND substr(d.path, 1, length(a.path)) = a.path";
        var (closure, path) = await Report.CompareAsync(
            300,
            i => host.SqlAsync(closureCheck, ("node", stores[(i * 997) % stores.Length]), ("day", day)),
            i => host.SqlAsync(pathCheck, ("node", stores[(i * 997) % stores.Length]), ("day", day)));
        Report.Line(new { scenario = "closure or path", kind, step = "scope check", closure_ms = closure, path_ms = path });

        string closureBelow = $"SELECT a.descendant_id FROM {p}channel_ancestry a WHERE a.ancestor_id = @node AND a.valid_to > @day AND a.valid_from <= @day";
        string pathBelow = "SELECT d.node_id FROM path_nodes a JOIN path_nodes d ON d.path >= a.path AND d.path < substr(a.path, 1, length(a.path) - 1) || '0' WHERE a.node_id = @node AND a.valid_to > @day AND a.valid_from <= @day AND d.valid_to > @day AND d.valid_from <= @day";
        foreach (string node in new[] { "B3-7", "HQ" })
        {
            (closure, path) = await Report.CompareAsync(
                node == "HQ" ? 15 : 100,
                _ => host.SqlAsync($"SELECT COUNT(*) FROM ({closureBelow}) x", ("node", node), ("day", day)),
                _ => host.SqlAsync($"SELECT COUNT(*) FROM ({pathBelow}) x", ("node", node), ("day", day)));
            Report.Line(new { scenario = "closure or path", kind, step = "count below " + node, closure_ms = closure, path_ms = path });
        }

        // A list filtered by the scope of someone with grants at two nodes: what every report does.
        string closureFilter = $"SELECT COUNT(*) FROM {p}channel_nodes n WHERE n.id IN (SELECT a.descendant_id FROM {p}channel_ancestry a WHERE a.ancestor_id IN ('B3-7', 'B5-2') AND a.valid_to > @day AND a.valid_from <= @day)";
        string pathFilter = "SELECT COUNT(*) FROM " + p + "channel_nodes n WHERE EXISTS (SELECT 1 FROM path_nodes d JOIN path_nodes a ON d.path >= a.path AND d.path < substr(a.path, 1, length(a.path) - 1) || '0' WHERE d.node_id = n.id AND a.node_id IN ('B3-7', 'B5-2') AND a.valid_to > @day AND a.valid_from <= @day AND d.valid_to > @day AND d.valid_from <= @day)";
        (closure, path) = await Report.CompareAsync(
            5, _ => host.SqlAsync(closureFilter, ("day", day)), _ => host.SqlAsync(pathFilter, ("day", day)));
        Report.Line(new { scenario = "closure or path", kind, step = "list in a scope of two nodes", closure_ms = closure, path_ms = path });
    }

    /// <summary>One headquarters, nine regions of ten branches, then dealers with nine stores each.</summary>
    private static List<ChannelEntry> Build(int nodes)
    {
        var entries = new List<ChannelEntry> { Entry("HQ", "headquarters", null) };
        var branches = new List<string>();
        for (int r = 1; r <= 9; r++)
        {
            entries.Add(Entry($"R{r}", "region", "HQ"));
            for (int b = 1; b <= 10; b++)
            {
                branches.Add($"B{r}-{b}");
                entries.Add(Entry(branches[^1], "branch", $"R{r}"));
            }
        }

        for (int d = 0; entries.Count + 10 <= nodes; d++)
        {
            entries.Add(Entry($"D{d}", "dealer", branches[d % branches.Count]));
            for (int s = 0; s < 9; s++)
            {
                entries.Add(Entry($"S{d}-{s}", "store", $"D{d}"));
            }
        }

        return entries;
    }

    private static ChannelEntry Entry(string id, string level, string? parent) => new()
    {
        Node = new ChannelNode { Id = id, Name = "网点 " + id, Level = level },
        Spans = [new NodeSpan { NodeId = id, ValidFrom = Start, ParentId = parent }],
    };
}
