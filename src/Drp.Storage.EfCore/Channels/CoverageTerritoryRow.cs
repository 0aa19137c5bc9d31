using Microsoft.EntityFrameworkCore;

namespace Drp.Channels;

/// <summary>A territory of a coverage as stored.</summary>
[PrimaryKey(nameof(TerritoryCode), nameof(CoverageId))]
internal sealed class CoverageTerritoryRow
{
    public required string TerritoryCode { get; set; }

    public required string CoverageId { get; set; }
}
