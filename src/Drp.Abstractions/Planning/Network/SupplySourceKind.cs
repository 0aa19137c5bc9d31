namespace Drp.Planning;

/// <summary>How a supply source comes by its goods.</summary>
public enum SupplySourceKind
{
    /// <summary>Bought from a supplier.</summary>
    Purchase,

    /// <summary>Made in an own plant.</summary>
    Production,
}
