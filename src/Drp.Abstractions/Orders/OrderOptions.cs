namespace Drp.Orders;

/// <summary>How orders are checked.</summary>
public sealed class OrderOptions
{
    /// <summary>Whether a line outside the partner's coverage is cut. Default yes; otherwise it is confirmed and flagged.</summary>
    public bool RefuseOutsideCoverage { get; set; } = true;

    /// <summary>
    /// Whether planned receipts (of the latest stored plan) can be promised, besides firm, released and shipped ones. Default
    /// no.
    /// </summary>
    public bool PromisePlannedReceipts { get; set; }

    /// <summary>
    /// Roles, at the delivering place's node or above it, whose holders pick, ship and invoice. Empty (the default): whoever
    /// sees the place.
    /// </summary>
    public ISet<string> DeliveryRoles { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}
