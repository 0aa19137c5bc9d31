using Microsoft.EntityFrameworkCore;

namespace Drp.Balances;

/// <summary>What a holder has of an account, as stored.</summary>
[PrimaryKey(nameof(Holder), nameof(AccountKey))]
internal sealed class BalanceHoldRow
{
    public required string Holder { get; set; }

    public required string AccountKey { get; set; }

    public decimal Reserved { get; set; }

    public decimal Committed { get; set; }

    public decimal Consumed { get; set; }

    public long Version { get; set; }
}
