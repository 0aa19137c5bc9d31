using Drp.Planning;
using NodaTime;

namespace Drp.Forecasting.DemandPlans;

/// <summary>
/// One round of collaborative planning (要货计划): the coming periods that dealers plan, what they plan, from when and until
/// when. Immutable.
/// </summary>
public sealed record DemandPlanCycle
{
    /// <summary>The cycle's code.</summary>
    public required string Code { get; init; }

    /// <summary>The company whose forecast the cycle plans. Default: empty.</summary>
    public string Company { get; init; } = "";

    /// <summary>The periods, ascending, without gap or overlap; at least one.</summary>
    public required IReadOnlyList<Bucket> Periods { get; init; }

    /// <summary>The items; at least one, each once.</summary>
    public required IReadOnlyList<DemandPlanItem> Items { get; init; }

    /// <summary>From when dealers may plan, inclusive.</summary>
    public required Instant OpensAt { get; init; }

    /// <summary>The lock: until when dealers may change and submit, exclusive; after <see cref="OpensAt"/>.</summary>
    public required Instant LocksAt { get; init; }
}
