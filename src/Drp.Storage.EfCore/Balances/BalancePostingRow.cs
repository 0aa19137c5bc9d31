using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Balances;

/// <summary>A posting as stored.</summary>
[PrimaryKey(nameof(PostingKey))]
internal sealed class BalancePostingRow
{
    public required string PostingKey { get; set; }

    public required string Kind { get; set; }

    public required string Fingerprint { get; set; }

    public Instant At { get; set; }

    public required string ActorId { get; set; }
}
