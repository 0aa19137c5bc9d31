namespace Drp.Inventory;

/// <summary>Who may post stock.</summary>
public sealed class InventoryOptions
{
    /// <summary>
    /// Roles, at the place's node or above it, whose holders may post movements and counts. Empty (the default): whoever
    /// sees the place.
    /// </summary>
    public ISet<string> PostingRoles { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}
