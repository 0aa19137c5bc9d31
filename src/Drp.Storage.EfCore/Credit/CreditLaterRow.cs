using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Credit;

/// <summary>What of an account is confirmed and ships behind the horizon.</summary>
[PrimaryKey(nameof(AccountKey), nameof(Holder))]
internal sealed class CreditLaterRow
{
    public required string AccountKey { get; set; }

    public required string Holder { get; set; }

    public LocalDate ShipDate { get; set; }

    public long Units { get; set; }
}
