using Drp.Storage;

namespace Drp.Items;

/// <summary>An item group as stored.</summary>
internal sealed class ItemGroupRow : CodedRow
{
    public string Name { get; set; } = string.Empty;

    public string? Parent { get; set; }
}
