using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Forecasting;

/// <summary>What was agreed for a dealer as stored.</summary>
[PrimaryKey(nameof(Cycle), nameof(Node))]
internal sealed class DemandAgreementRow : IVersionedRow
{
    public required string Cycle { get; set; }

    public required string Node { get; set; }

    public required string Actor { get; set; }

    public Instant At { get; set; }

    public required string Lines { get; set; }

    public long Version { get; set; }
}
