namespace Drp.Inventory;

/// <summary>
/// Where a movement comes from: what makes posting it idempotent. The same source with the same content is posted once;
/// with another content it is refused. Immutable.
/// </summary>
public sealed record StockSource
{
    /// <summary>The source system; at most 64 characters: <c>erp</c>, <c>pos-17</c>.</summary>
    public required string System { get; init; }

    /// <summary>The document in that system; at most 64 characters.</summary>
    public required string Document { get; init; }

    /// <summary>The document's line, 0 or more.</summary>
    public required int Line { get; init; }
}
