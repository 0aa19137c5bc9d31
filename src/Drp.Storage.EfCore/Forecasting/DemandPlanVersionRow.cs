using Drp.Forecasting.DemandPlans;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Forecasting;

/// <summary>One step in a demand plan's history as stored; written once.</summary>
[PrimaryKey(nameof(Cycle), nameof(Node), nameof(Number))]
internal sealed class DemandPlanVersionRow : IVersionedRow
{
    public required string Cycle { get; set; }

    public required string Node { get; set; }

    public int Number { get; set; }

    public DemandPlanAction Action { get; set; }

    public DemandPlanStatus Status { get; set; }

    public required string Actor { get; set; }

    public string? OnBehalfOf { get; set; }

    public Instant At { get; set; }

    public string? Reason { get; set; }

    public required string Changes { get; set; }

    public long Version { get; set; }
}
