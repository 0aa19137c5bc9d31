using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Balances;

/// <summary>A movement as stored; an empty holder stands for none.</summary>
[PrimaryKey(nameof(AccountKey), nameof(At), nameof(PostingKey), nameof(Holder))]
internal sealed class BalanceMovementRow
{
    public required string AccountKey { get; set; }

    public Instant At { get; set; }

    public required string PostingKey { get; set; }

    public required string Holder { get; set; }

    public decimal LimitChange { get; set; }

    public decimal Reserved { get; set; }

    public decimal Committed { get; set; }

    public decimal Consumed { get; set; }
}
