namespace Drp.Planning;

/// <summary>The names of a plan that was just made: those of its snapshot.</summary>
internal sealed class SnapshotNames(SnapshotMasters masters) : IPlanNames
{
    public int ItemCount => masters.Items.Length;

    public string Item(int index) => masters.Items[index].Code;

    public string Location(int index) => masters.Locations[index].Code;

    public string RouteCode(int index) => masters.Routes[index].Code;

    public string RouteFrom(int index) => masters.Routes[index] switch
    {
        Lane lane => lane.From,
        SupplySource source => source.Supplier,
        _ => throw new InvalidOperationException("A route is a lane or a supply source."),
    };

    public bool RouteFromOutside(int index) => masters.Routes[index] is SupplySource;

    /// <summary>Whether numbers mean the same codes in another set of master records.</summary>
    public bool AreThoseOf(SnapshotMasters other) =>
        ReferenceEquals(masters, other)
        || (masters.Items.Select(static i => i.Code).SequenceEqual(other.Items.Select(static i => i.Code), StringComparer.Ordinal)
            && masters.Locations.Select(static l => l.Code).SequenceEqual(other.Locations.Select(static l => l.Code), StringComparer.Ordinal)
            && masters.Routes.Select(static r => r.Code).SequenceEqual(other.Routes.Select(static r => r.Code), StringComparer.Ordinal));
}
