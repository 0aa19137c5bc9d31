using Microsoft.EntityFrameworkCore;

namespace Drp.Planning;

/// <summary>The name behind a number in a plan's rows.</summary>
[PrimaryKey(nameof(PlanKey), nameof(Kind), nameof(Number))]
internal sealed class PlanNameRow
{
    public const short Item = 0;

    public const short Location = 1;

    public const short Route = 2;

    public long PlanKey { get; set; }

    /// <summary>0 an item, 1 a location, 2 a route.</summary>
    public short Kind { get; set; }

    public int Number { get; set; }

    public string Code { get; set; } = string.Empty;

    /// <summary>Where a route comes from; null for items and locations.</summary>
    public string? Source { get; set; }

    /// <summary>Whether a route comes from outside the network.</summary>
    public bool Outside { get; set; }
}
