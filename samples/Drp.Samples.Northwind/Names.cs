using Drp.Items;
using Drp.Samples.Northwind.Data;
using Drp.Samples.Northwind.Network;

namespace Drp.Samples.Northwind;

/// <summary>What people call items, places and suppliers.</summary>
public sealed class Names
{
    private readonly Dictionary<string, string> places;

    public Names(NorthwindData data)
    {
        IReadOnlyList<Item> items = NetworkDesign.Items(data);
        Items = items.ToDictionary(static i => i.Code, static i => i.Name, StringComparer.Ordinal);
        Units = items.ToDictionary(static i => i.Code, static i => i.BaseUnit, StringComparer.Ordinal);
        Locations = NetworkDesign.Locations(data).ToDictionary(static l => l.Code, static l => l.Name, StringComparer.Ordinal);
        places = new Dictionary<string, string>(Locations, StringComparer.Ordinal);
        foreach (Supplier supplier in data.Suppliers)
        {
            places.Add(NorthwindNetwork.SupplierCode(supplier.Id), $"{supplier.Name}, {supplier.Country}");
        }
    }

    public IReadOnlyDictionary<string, string> Items { get; }

    /// <summary>The base unit of each item: case, bottle.</summary>
    public IReadOnlyDictionary<string, string> Units { get; }

    public IReadOnlyDictionary<string, string> Locations { get; }

    /// <summary>An item's code and name.</summary>
    public string Item(string code) => $"{code} {Items.GetValueOrDefault(code)}";

    /// <summary>The name of a location or a supplier, or its code where it has none.</summary>
    public string Place(string code) => places.GetValueOrDefault(code) ?? code;
}
