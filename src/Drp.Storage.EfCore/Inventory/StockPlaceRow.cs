using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Inventory;

/// <summary>A place as stored.</summary>
[PrimaryKey(nameof(Company), nameof(Code))]
internal sealed class StockPlaceRow : CodedRow
{
    public string NodeId { get; set; } = string.Empty;

    public string? PartnerId { get; set; }

    public bool AllowNegative { get; set; }

    public static StockPlaceRow Of(StockPlace place) => new()
    {
        Company = place.Company,
        Code = place.Code,
        NodeId = place.NodeId,
        PartnerId = place.PartnerId,
        AllowNegative = place.AllowNegative,
    };

    public static StockPlace Value(StockPlaceRow row) => new()
    {
        Company = row.Company,
        Code = row.Code,
        NodeId = row.NodeId,
        PartnerId = row.PartnerId,
        AllowNegative = row.AllowNegative,
    };
}
