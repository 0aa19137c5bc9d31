using Drp.Items;

namespace Drp.Planning;

/// <summary>What lots take up, and what vehicles hold.</summary>
internal static class TransferSizes
{
    public static LoadSize CapacityOf(MeansOfTransport means) => new()
    {
        Weight = Scaled(means.MaximumWeight),
        Volume = Scaled(means.MaximumVolume),
        Pallets = Scaled(means.MaximumPallets),
    };

    /// <summary>The size of a lot; a measure that is unknown takes up nothing. Rounded up.</summary>
    public static LoadSize Of(Item item, long lot)
    {
        decimal units = Q4.ToDecimal(lot);
        return new LoadSize
        {
            Weight = Up(units * (item.Weight ?? 0m)),
            Volume = Up(units * (item.Volume ?? 0m)),
            Pallets = item.PalletQuantity is { } full and > 0m ? Up(units / full) : 0,
        };
    }

    private static long Scaled(decimal? limit) => limit is { } known ? (long)decimal.Floor(known * Q4.One) : LoadSize.Unlimited;

    private static long Up(decimal size) => (long)decimal.Ceiling(size * Q4.One);
}
