using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Channels;

/// <summary>An administrative division as stored; an empty parent stands for none.</summary>
[PrimaryKey(nameof(Code), nameof(ValidFrom))]
internal sealed class TerritoryRow
{
    public required string Code { get; set; }

    public LocalDate ValidFrom { get; set; }

    public LocalDate ValidTo { get; set; }

    public required string Name { get; set; }

    public TerritoryLevel Level { get; set; }

    public required string ParentCode { get; set; }
}
