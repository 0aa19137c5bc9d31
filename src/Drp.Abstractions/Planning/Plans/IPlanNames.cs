namespace Drp.Planning;

/// <summary>The names behind a plan's numbers: from its snapshot, or read back from storage or a file.</summary>
internal interface IPlanNames
{
    int ItemCount { get; }

    string Item(int index);

    string Location(int index);

    string RouteCode(int index);

    string RouteFrom(int index);

    bool RouteFromOutside(int index);
}
