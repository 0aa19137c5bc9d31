using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Balances;

/// <summary>An account as stored.</summary>
[PrimaryKey(nameof(AccountKey))]
internal sealed class BalanceAccountRow : IVersionedRow
{
    public required string AccountKey { get; set; }

    public required string Unit { get; set; }

    public decimal? UpperLimit { get; set; }

    public BalanceControl Control { get; set; }

    public decimal Reserved { get; set; }

    public decimal Committed { get; set; }

    public decimal Consumed { get; set; }

    public long Version { get; set; }
}
