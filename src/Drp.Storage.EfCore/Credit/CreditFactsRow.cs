using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Credit;

/// <summary>What was fed of a partner; sums stand in stored units, so that they add up in the database.</summary>
[PrimaryKey(nameof(Company), nameof(PartnerId), nameof(Currency))]
internal sealed class CreditFactsRow : IVersionedRow
{
    public required string Company { get; set; }

    public required string PartnerId { get; set; }

    public required string Currency { get; set; }

    public long OpenUnits { get; set; }

    public long CashUnits { get; set; }

    public int DunningLevel { get; set; }

    public int BrokenPromises { get; set; }

    public required string Items { get; set; }

    public long Version { get; set; }
}
