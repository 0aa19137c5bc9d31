namespace Drp.Planning;

/// <summary>The names of a plan that was read back from storage.</summary>
internal sealed class StoredNames(string[] items, string[] locations, StoredNames.Route[] routes) : IPlanNames
{
    public int ItemCount => items.Length;

    public string Item(int index) => items[index];

    public string Location(int index) => locations[index];

    public string RouteCode(int index) => routes[index].Code;

    public string RouteFrom(int index) => routes[index].From;

    public bool RouteFromOutside(int index) => routes[index].Outside;

    /// <summary>A route as orders name it.</summary>
    internal readonly record struct Route(string Code, string From, bool Outside);
}
