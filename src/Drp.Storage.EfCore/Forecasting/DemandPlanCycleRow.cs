using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Forecasting;

/// <summary>A cycle of collaborative planning as stored.</summary>
[PrimaryKey(nameof(Code))]
internal sealed class DemandPlanCycleRow : IVersionedRow
{
    public required string Code { get; set; }

    public required string Company { get; set; }

    public Instant OpensAt { get; set; }

    public Instant LocksAt { get; set; }

    public required string Periods { get; set; }

    public required string Items { get; set; }

    public long Version { get; set; }
}
