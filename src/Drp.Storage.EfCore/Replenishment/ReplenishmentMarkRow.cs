using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Replenishment;

/// <summary>How often a company's orders became firm.</summary>
[PrimaryKey(nameof(Company))]
internal sealed class ReplenishmentMarkRow : IVersionedRow
{
    public required string Company { get; set; }

    public long Mark { get; set; }

    public long Version { get; set; }
}
