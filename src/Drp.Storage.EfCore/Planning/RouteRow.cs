using Drp.Storage;
using NodaTime;

namespace Drp.Planning;

/// <summary>A lane or a supply source as stored: one table, since routes compete with each other.</summary>
internal sealed class RouteRow : CodedRow
{
    /// <summary>0 a lane for supply, 1 a lateral lane, 2 purchase, 3 production.</summary>
    public short Kind { get; set; }

    public string? Item { get; set; }

    public string? ItemGroup { get; set; }

    /// <summary>The location that ships, or the supplier.</summary>
    public string Source { get; set; } = string.Empty;

    /// <summary>The location that receives.</summary>
    public string Destination { get; set; } = string.Empty;

    public int OrderProcessingDays { get; set; }

    public int LoadingDays { get; set; }

    public int TransitDays { get; set; }

    public int UnloadingDays { get; set; }

    public int GoodsInDays { get; set; }

    public int Priority { get; set; }

    public decimal? Quota { get; set; }

    public decimal Minimum { get; set; }

    public decimal Multiple { get; set; }

    public decimal? Maximum { get; set; }

    public decimal? CapacityPerBucket { get; set; }

    public string? OrderCycle { get; set; }

    public LocalDate? ValidFrom { get; set; }

    public LocalDate? ValidTo { get; set; }

    /// <summary>The transit calendar of a lane, the calendar of a source.</summary>
    public string? Calendar { get; set; }

    public string? Transport { get; set; }

    public decimal? CostAmount { get; set; }

    public string? CostCurrency { get; set; }

    public int? GuaranteedLifeDays { get; set; }
}
