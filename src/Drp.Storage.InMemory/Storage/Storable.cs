namespace Drp.Storage;

/// <summary>Refuses what a database would refuse, so that both storages take the same values.</summary>
internal static class Storable
{
    /// <summary>Checks quantities and amounts; null is fine.</summary>
    /// <exception cref="DrpException">DRP1005: one of them can't be stored exactly.</exception>
    public static void Check(params ReadOnlySpan<decimal?> values)
    {
        foreach (decimal? value in values)
        {
            if (value is { } number)
            {
                StoredDecimal.ToUnits(number);
            }
        }
    }
}
