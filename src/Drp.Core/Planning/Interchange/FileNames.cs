namespace Drp.Planning;

/// <summary>The names behind a plan that was read back; every list sorted by code.</summary>
internal sealed class FileNames(string[] items, string[] locations, FileNames.Route[] routes) : IPlanNames
{
    public int ItemCount => items.Length;

    public string Item(int index) => items[index];

    public string Location(int index) => locations[index];

    public string RouteCode(int index) => routes[index].Code;

    public string RouteFrom(int index) => routes[index].From;

    public bool RouteFromOutside(int index) => routes[index].FromOutside;

    internal readonly record struct Route(string Code, string From, bool FromOutside);
}
