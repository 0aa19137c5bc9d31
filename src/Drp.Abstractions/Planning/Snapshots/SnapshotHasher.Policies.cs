using System.Runtime.CompilerServices;

namespace Drp.Planning;

/// <summary>How policies enter a hash: a number for the kind, then its members.</summary>
internal static partial class SnapshotHasher
{
    private static void Write(HashWriter writer, SafetyStockPolicy policy)
    {
        switch (policy)
        {
            case SafetyStockPolicy.Fixed stock:
                writer.Write(0);
                writer.Write(stock.Quantity);
                writer.Write(stock.Derivation);
                break;
            case SafetyStockPolicy.Seasonal seasonal:
                writer.Write(1);
                writer.Write(seasonal.Otherwise);
                writer.Write(seasonal.Seasons.Length);
                foreach (SafetyStockPolicy.Season season in seasonal.Seasons)
                {
                    writer.Write(season.From);
                    writer.Write(season.To);
                    writer.Write(season.Quantity);
                }

                break;
            case SafetyStockPolicy.DaysOfCover cover:
                writer.Write(2);
                writer.Write(cover.Days);
                break;
            case SafetyStockPolicy.DdmrpBuffer buffer:
                writer.Write(3);
                writer.Write(buffer.AverageDailyUsage);
                writer.Write(buffer.DecoupledLeadTime);
                writer.Write(buffer.LeadTimeFactor);
                writer.Write(buffer.VariabilityFactor);
                writer.Write(buffer.MinimumOrder);
                writer.Write(buffer.OrderCycleDays);
                writer.Write(buffer.SpikeHorizonDays);
                writer.Write(buffer.SpikeThreshold);
                break;
            default:
                throw new SwitchExpressionException(policy);
        }
    }

    private static void Write(HashWriter writer, LotSizingPolicy policy)
    {
        switch (policy)
        {
            case LotSizingPolicy.ForEachNeed:
                writer.Write(0);
                break;
            case LotSizingPolicy.FixedQuantity lot:
                writer.Write(1);
                writer.Write(lot.Quantity);
                writer.Write(lot.RaiseToNeed);
                break;
            case LotSizingPolicy.PeriodOrderQuantity periods:
                writer.Write(2);
                writer.Write(periods.Buckets);
                break;
            case LotSizingPolicy.DaysOfCover cover:
                writer.Write(3);
                writer.Write(cover.Days);
                break;
            case LotSizingPolicy.MinMax range:
                writer.Write(4);
                writer.Write(range.Maximum);
                break;
            case LotSizingPolicy.EconomicOrderQuantity economic:
                writer.Write(5);
                writer.Write(economic.OrderCost);
                writer.Write(economic.HoldingCost);
                break;
            case LotSizingPolicy.Dynamic dynamic:
                writer.Write(6);
                writer.Write((int)dynamic.Rule);
                writer.Write(dynamic.OrderCost);
                writer.Write(dynamic.HoldingCost);
                break;
            default:
                throw new SwitchExpressionException(policy);
        }
    }
}
