namespace Drp.Planning;

/// <summary>What key performance indicators are grouped by.</summary>
public enum KpiDimension
{
    /// <summary>One location.</summary>
    Location,

    /// <summary>One item group; items without a group are one group, named by an empty code.</summary>
    ItemGroup,

    /// <summary>One item.</summary>
    Item,

    /// <summary>One location and item group.</summary>
    LocationAndItemGroup,
}
