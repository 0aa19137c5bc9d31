using Drp.Forecasting.DemandPlans;
using Drp.Storage;

namespace Drp.Forecasting;

internal static class ForecastingEfRoom
{
    public static void Register(EfStores stores) => stores.Add<IDemandPlanStore>(static session => new EfDemandPlanStore(session));
}
