namespace Drp.Inventory.Policies;

/// <summary>A checked guaranteed-service network and the dynamic program over it.</summary>
internal sealed class ServiceTree
{
    private readonly SortedDictionary<string, ServiceNode> _nodes = new(StringComparer.Ordinal);
    private readonly double _factor;

    private ServiceTree(ServiceNetwork network)
    {
        _factor = network.SafetyFactor;
        foreach (var stage in network.Stages)
            _nodes.Add(stage.Code, new ServiceNode(stage));
        foreach (var arc in network.Arcs.OrderBy(a => a.From, StringComparer.Ordinal).ThenBy(a => a.To, StringComparer.Ordinal))
        {
            _nodes[arc.From].Downstream.Add((_nodes[arc.To], arc.UnitsPerUnit));
            _nodes[arc.To].Upstream.Add(_nodes[arc.From]);
        }

        UpstreamFirst = Order();
        foreach (var node in UpstreamFirst)
            node.LongestInbound = node.Upstream.Select(u => u.LongestTotal).Append(node.Stage.ExternalInboundTime).Max();
        for (var i = UpstreamFirst.Count - 1; i >= 0; i--)
            UpstreamFirst[i].AddUpDemand(network.PoolingExponent);
    }

    private List<ServiceNode> UpstreamFirst { get; }

    public ServiceNode this[string code] => _nodes[code];

    public static ServiceTree Of(ServiceNetwork network)
    {
        Check(network);
        return new ServiceTree(network);
    }

    public void Solve()
    {
        // Leaves are taken off one by one; whatever neighbour is left when a node goes is where its cost function is read.
        var order = new List<ServiceNode>(_nodes.Count);
        foreach (var node in _nodes.Values)
            node.OpenNeighbours = node.Upstream.Count + node.Downstream.Count;
        var waiting = new SortedSet<ServiceNode>(_nodes.Values.Where(n => n.OpenNeighbours <= 1), ServiceNode.ByCode);
        while (waiting.Min is { } leaf)
        {
            waiting.Remove(leaf);
            leaf.TakeOff(_factor);
            order.Add(leaf);
            if (leaf.Parent is { } parent && --parent.OpenNeighbours <= 1)
                waiting.Add(parent);
        }

        for (var i = order.Count - 1; i >= 0; i--)
            order[i].Decide();

        // A stage whose stock costs nothing may have been given a longer inbound time than anyone quotes to it.
        foreach (var node in UpstreamFirst)
        {
            node.Inbound = node.QuotedInbound();
            node.Service = Math.Min(node.Service, node.Inbound + node.Stage.ProcessingTime);
        }
    }

    public double? Cost(IReadOnlyDictionary<string, int> serviceTimes)
    {
        var cost = 0d;
        foreach (var node in UpstreamFirst)
        {
            node.Service = serviceTimes[node.Stage.Code];
            var net = node.QuotedInbound() + node.Stage.ProcessingTime - node.Service;
            if (node.Service < 0 || net < 0 || node.Service > (node.Stage.MaxServiceTime ?? int.MaxValue))
                return null;
            cost += node.StockCost(_factor, net);
        }

        return cost;
    }

    private List<ServiceNode> Order()
    {
        var order = new List<ServiceNode>(_nodes.Count);
        var open = _nodes.Values.ToDictionary(n => n, n => n.Upstream.Count);
        var ready = new Queue<ServiceNode>(_nodes.Values.Where(n => n.Upstream.Count == 0));
        while (ready.TryDequeue(out var node))
        {
            order.Add(node);
            foreach (var (next, _) in node.Downstream)
                if (--open[next] == 0)
                    ready.Enqueue(next);
        }

        return order;
    }

    private static void Check(ServiceNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(network.Stages);
        ArgumentNullException.ThrowIfNull(network.Arcs);
        var check = new PolicyInputCheck("a guaranteed-service network")
            .Positive("SafetyFactor", network.SafetyFactor)
            .Require(network.PoolingExponent is >= 1 and <= 2, "DRP3102", "PoolingExponent lies from 1 to 2.")
            .Require(network.Stages.Count > 0, "DRP3102", "Stages is empty; give at least one stage.");
        var group = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var stage in network.Stages)
            check.Require(group.TryAdd(stage.Code, stage.Code), "DRP3105", $"Stage {stage.Code} appears twice; list every stage once.")
                .NotNegative($"{stage.Code}: ProcessingTime", (decimal)stage.ProcessingTime)
                .NotNegative($"{stage.Code}: HoldingCost", stage.HoldingCost)
                .NotNegative($"{stage.Code}: ExternalInboundTime", (decimal)stage.ExternalInboundTime)
                .NotNegative($"{stage.Code}: MaxServiceTime", (decimal)(stage.MaxServiceTime ?? 0))
                .NotNegative($"{stage.Code}: ExternalDemandMean", stage.ExternalDemandMean)
                .NotNegative($"{stage.Code}: ExternalDemandDeviation", stage.ExternalDemandDeviation)
                .Scale(stage.Scale);

        string Root(string code)
        {
            while (group[code] != code)
                code = group[code] = group[group[code]];
            return code;
        }

        foreach (var arc in network.Arcs)
        {
            check.Positive($"{arc.From}→{arc.To}: UnitsPerUnit", arc.UnitsPerUnit);
            var known = group.ContainsKey(arc.From) && group.ContainsKey(arc.To);
            check.Require(known, "DRP3105", $"The relation {arc.From}→{arc.To} names a stage that is not listed; list it.");
            if (!known)
                continue;
            string from = Root(arc.From), to = Root(arc.To);
            check.Require(
                from != to,
                "DRP3104",
                $"The relation {arc.From}→{arc.To} connects two stages that are connected already; the network must be a tree. "
                + "Merge parallel stages, or solve the parts apart.");
            group[from] = to;
        }

        check.ThrowIfAny();
    }
}
