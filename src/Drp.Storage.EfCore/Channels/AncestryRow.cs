using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Channels;

/// <summary>Who stood above whom, as stored.</summary>
[PrimaryKey(nameof(DescendantId), nameof(AncestorId), nameof(ValidFrom))]
internal sealed class AncestryRow
{
    public required string DescendantId { get; set; }

    public required string AncestorId { get; set; }

    public LocalDate ValidFrom { get; set; }

    public LocalDate ValidTo { get; set; }

    public int Distance { get; set; }
}
