using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Credit;

/// <summary>Terms as stored; what no query looks into stands as JSON.</summary>
[PrimaryKey(nameof(Company), nameof(Kind), nameof(HolderId), nameof(Currency))]
internal sealed class CreditTermsRow : IVersionedRow
{
    public required string Company { get; set; }

    public required CreditHolderKind Kind { get; set; }

    public required string HolderId { get; set; }

    public required string Currency { get; set; }

    public required string Terms { get; set; }

    public long Version { get; set; }
}
