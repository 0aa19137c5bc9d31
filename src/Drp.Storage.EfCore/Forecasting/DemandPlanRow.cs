using Drp.Forecasting.DemandPlans;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Forecasting;

/// <summary>A dealer's demand plan as it is now; its history lies in <see cref="DemandPlanVersionRow"/>.</summary>
[PrimaryKey(nameof(Cycle), nameof(Node))]
internal sealed class DemandPlanRow : IVersionedRow
{
    public required string Cycle { get; set; }

    public required string Node { get; set; }

    public DemandPlanStatus Status { get; set; }

    public Instant? OpenUntil { get; set; }

    public required string Lines { get; set; }

    public long Version { get; set; }
}
