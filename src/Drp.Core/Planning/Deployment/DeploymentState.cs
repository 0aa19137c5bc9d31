namespace Drp.Planning;

/// <summary>What has happened at one stocking point so far in the constrained plan.</summary>
internal sealed class DeploymentState
{
    public DeploymentState(int buckets, int arcs)
    {
        Received = new long[buckets];
        Shipped = new long[buckets];
        Own = new long[buckets];
        Assigned = new long[arcs];
        CaughtUp = new bool[arcs];
    }

    /// <summary>Granted receipts per bucket.</summary>
    public long[] Received { get; }

    /// <summary>Planned shipments to children per ship bucket.</summary>
    public long[] Shipped { get; }

    /// <summary>Independent demand and firm shipments per bucket.</summary>
    public long[] Own { get; }

    /// <summary>What each arc was granted so far, for quota.</summary>
    public long[] Assigned { get; }

    /// <summary>Per arc: whether it was asked for what should have shipped before the snapshot's date.</summary>
    public bool[] CaughtUp { get; }

    public List<PulledOrder> Orders { get; } = [];

    /// <summary>What sources could not grant in the bucket at hand, to be asked of alternates.</summary>
    public List<(RequestLine Line, long Quantity)> Cut { get; } = [];
}
