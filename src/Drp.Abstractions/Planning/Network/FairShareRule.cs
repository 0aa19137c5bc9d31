namespace Drp.Planning;

/// <summary>How a source shares a shortage inside the first tier that it can't serve whole.</summary>
public enum FairShareRule
{
    /// <summary>Proportional to the requests (rule A).</summary>
    ByDemand,

    /// <summary>All children rise to the same fraction of their target stock (rule B).</summary>
    ByTarget,

    /// <summary>Proportional to lane quota, capped by the request, the rest shared again (rule C).</summary>
    ByQuota,

    /// <summary>Lane priority 1 whole, then 2, and so on (rule D).</summary>
    ByPriority,
}
