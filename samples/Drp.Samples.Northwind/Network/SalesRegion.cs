namespace Drp.Samples.Northwind.Network;

/// <summary>A sales region: the country branches that it leads and the warehouse that serves their dealers.</summary>
/// <param name="Code">The code of the region and of its warehouse.</param>
/// <param name="Name">The region's name.</param>
/// <param name="City">Where the warehouse stands.</param>
/// <param name="Home">The warehouse's country.</param>
/// <param name="Countries">The branches.</param>
/// <param name="TransitDays">Days on the way from the central warehouse.</param>
/// <param name="BySea">Across the ocean: sails on Fridays and travels every day.</param>
public sealed record SalesRegion(
    string Code, string Name, string City, string Home, IReadOnlyList<string> Countries, int TransitDays, bool BySea)
{
    /// <summary>The regions. Northwind's data names countries only; how they are grouped is this sample's choice.</summary>
    public static IReadOnlyList<SalesRegion> All { get; } =
    [
        new("R-CE", "Central Europe", "Frankfurt", "Germany", ["Austria", "Belgium", "Germany", "Poland", "Switzerland"], 1, false),
        new("R-NA", "North America", "Chicago", "USA", ["Canada", "Mexico", "USA"], 12, true),
        new("R-NE", "Northern Europe", "Göteborg", "Sweden", ["Denmark", "Finland", "Ireland", "Norway", "Sweden", "UK"], 2, false),
        new("R-SA", "South America", "São Paulo", "Brazil", ["Argentina", "Brazil", "Venezuela"], 16, true),
        new("R-SE", "Southern Europe", "Lyon", "France", ["France", "Italy", "Portugal", "Spain"], 2, false),
    ];

    /// <summary>The region that a country belongs to.</summary>
    public static SalesRegion Of(string country) => All.First(r => r.Countries.Contains(country));
}
