namespace Drp.Channels;

/// <summary>Levels of administrative divisions, from the largest.</summary>
public enum TerritoryLevel
{
    /// <summary>Province, autonomous region or municipality (省级).</summary>
    Province = 1,

    /// <summary>Prefecture or city (地级).</summary>
    City = 2,

    /// <summary>County, district or county-level city (县级).</summary>
    County = 3,

    /// <summary>Township or subdistrict (乡级).</summary>
    Township = 4,

    /// <summary>Village or neighbourhood (村级).</summary>
    Village = 5,
}
