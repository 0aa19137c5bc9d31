using Drp.Forecasting.DemandPlans;
using Drp.Storage;

namespace Drp.Forecasting;

internal static class ForecastingMemoryRoom
{
    public static void Register(MemoryStores stores) =>
        stores.Add<IDemandPlanStore>(static session => new MemoryDemandPlanStore(session));
}
