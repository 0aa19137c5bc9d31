namespace Drp.Channels;

/// <summary>When two coverages mean the same place, item and day.</summary>
internal static class CoverageRules
{
    /// <summary>Whether two coverages share a day.</summary>
    public static bool SameDays(Coverage x, Coverage y) => !(x.ValidTo <= y.ValidFrom) && !(y.ValidTo <= x.ValidFrom);

    /// <summary>Whether two lists of item groups share one; an empty list is all items.</summary>
    /// <param name="x">The one list.</param>
    /// <param name="y">The other.</param>
    public static bool SameItems(IReadOnlyList<string> x, IReadOnlyList<string> y) =>
        x.Count == 0 || y.Count == 0 || x.Any(code => y.Contains(code, StringComparer.Ordinal));

    /// <summary>Whether a coverage holds for an item with its groups, nearest first.</summary>
    public static bool CoversItem(Coverage coverage, IReadOnlyList<string> itemGroups) =>
        coverage.ItemGroups.Count == 0 || coverage.ItemGroups.Any(code => itemGroups.Contains(code, StringComparer.Ordinal));

    /// <summary>Whether a coverage holds for a place given with everything above it.</summary>
    public static bool CoversPlace(Coverage coverage, IEnumerable<string> placeAndAbove) =>
        placeAndAbove.Any(code => coverage.Territories.Contains(code, StringComparer.Ordinal));
}
