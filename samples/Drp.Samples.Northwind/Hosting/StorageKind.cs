namespace Drp.Samples.Northwind.Hosting;

/// <summary>Where the sample keeps its rows.</summary>
public enum StorageKind
{
    Sqlite,
    Memory,
    Postgres,
}
