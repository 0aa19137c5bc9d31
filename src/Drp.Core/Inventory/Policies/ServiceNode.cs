using System.Diagnostics;

namespace Drp.Inventory.Policies;

/// <summary>
/// One stage in the dynamic program. Its cost function is indexed by its own service time where the remaining neighbour is
/// downstream (f), by its inbound time where that neighbour is upstream (g); both already include all it took off before.
/// </summary>
internal sealed class ServiceNode(ServiceStage stage)
{
    public static readonly IComparer<ServiceNode> ByCode =
        Comparer<ServiceNode>.Create((a, b) => string.CompareOrdinal(a.Stage.Code, b.Stage.Code));

    private bool _taken;
    private double[] _cost = [];
    private ServiceNode[] _takenUpstream = [];
    private ServiceNode[] _takenDownstream = [];

    // The best cost of what was taken off, by inbound time (upstream part) and by service time (downstream part).
    private double[] _upstreamCost = [];
    private double[] _downstreamCost = [];

    // The stock cost by net replenishment time.
    private double[] _stockCost = [];

    public ServiceStage Stage { get; } = stage;

    public List<ServiceNode> Upstream { get; } = [];

    public List<(ServiceNode Node, double Units)> Downstream { get; } = [];

    public int LongestInbound { get; set; }

    public int LongestTotal => LongestInbound + Stage.ProcessingTime;

    public double Mean { get; private set; }

    public double Deviation { get; private set; }

    public int OpenNeighbours { get; set; }

    public ServiceNode? Parent { get; private set; }

    public int Inbound { get; set; }

    public int Service { get; set; }

    private int LongestService => Math.Min(Stage.MaxServiceTime ?? int.MaxValue, LongestTotal);

    private bool ParentIsDownstream => Parent is { } parent && Downstream.Exists(d => d.Node == parent);

    public void AddUpDemand(double exponent)
    {
        Mean = Stage.ExternalDemandMean + Downstream.Sum(d => d.Units * d.Node.Mean);
        Deviation = Math.Pow(
            Math.Pow(Stage.ExternalDemandDeviation, exponent)
            + Downstream.Sum(d => Math.Pow(d.Units * d.Node.Deviation, exponent)),
            1 / exponent);
    }

    public int QuotedInbound() => Upstream.Select(u => u.Service).Append(Stage.ExternalInboundTime).Max();

    public double StockCost(double factor, int net) => (double)Stage.HoldingCost * factor * Deviation * Math.Sqrt(net);

    public void TakeOff(double factor)
    {
        _taken = true;
        Parent = Upstream.Find(u => !u._taken) ?? Downstream.Find(d => !d.Node._taken).Node;
        _takenUpstream = [.. Upstream.Where(u => u != Parent)];
        _takenDownstream = [.. Downstream.Select(d => d.Node).Where(d => d != Parent)];
        _stockCost = [.. Enumerable.Range(0, LongestTotal + 1).Select(net => StockCost(factor, net))];
        AddUpNeighbours();
        if (ParentIsDownstream)
        {
            _cost = new double[LongestService + 1];
            for (var s = 0; s < _cost.Length; s++)
                _cost[s] = BestInbound(s).Cost;
        }
        else
        {
            _cost = new double[LongestInbound + 1];
            for (var si = 0; si < _cost.Length; si++)
                _cost[si] = BestService(si).Cost;
        }
    }

    public void Decide()
    {
        if (ParentIsDownstream)
        {
            // The parent's inbound time is the longest service time that suits it.
            Service = ArgMin(_cost, 0, Math.Min(Parent!.Inbound, LongestService));
            Inbound = BestInbound(Service).Inbound;
        }
        else
        {
            var from = Math.Max(Stage.ExternalInboundTime, Parent?.Service ?? 0);
            Inbound = ArgMin(_cost, from, LongestInbound);
            Service = BestService(Inbound).Service;
        }
    }

    private void AddUpNeighbours()
    {
        _upstreamCost = new double[LongestInbound + 1];
        foreach (var node in _takenUpstream)
        {
            var best = double.PositiveInfinity;
            for (var si = 0; si <= LongestInbound; si++)
            {
                if (si < node._cost.Length)
                    best = Math.Min(best, node._cost[si]);
                _upstreamCost[si] += best;
            }
        }

        _downstreamCost = new double[LongestService + 1];
        foreach (var node in _takenDownstream)
        {
            Debug.Assert(node.LongestInbound >= LongestTotal);
            var best = double.PositiveInfinity;
            for (var si = node.LongestInbound; si >= 0; si--)
            {
                if (si >= node.Stage.ExternalInboundTime)
                    best = Math.Min(best, node._cost[si]);
                if (si <= LongestService)
                    _downstreamCost[si] += best;
            }
        }
    }

    private (double Cost, int Inbound) BestInbound(int service)
    {
        var best = (Cost: double.PositiveInfinity, Inbound: 0);
        for (var si = Math.Max(Stage.ExternalInboundTime, service - Stage.ProcessingTime); si <= LongestInbound; si++)
        {
            var cost = Total(service, si);
            if (cost < best.Cost)
                best = (cost, si);
        }

        return best;
    }

    private (double Cost, int Service) BestService(int inbound)
    {
        var best = (Cost: double.PositiveInfinity, Service: 0);
        var last = Math.Min(LongestService, inbound + Stage.ProcessingTime);
        for (var s = 0; s <= last; s++)
        {
            var cost = Total(s, inbound);
            if (cost < best.Cost)
                best = (cost, s);
        }

        return best;
    }

    private double Total(int service, int inbound) =>
        _stockCost[inbound + Stage.ProcessingTime - service] + _upstreamCost[inbound] + _downstreamCost[service];

    private static int ArgMin(double[] costs, int from, int to)
    {
        var best = from;
        for (var i = from + 1; i <= to; i++)
            if (costs[i] < costs[best])
                best = i;
        return best;
    }
}
