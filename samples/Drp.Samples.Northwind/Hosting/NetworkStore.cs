using Drp.Items;
using Drp.Planning;
using Drp.Samples.Northwind.Network;
using Drp.Storage;

namespace Drp.Samples.Northwind.Hosting;

/// <summary>Puts the network into Drp's stores in one unit of work.</summary>
public static class NetworkStore
{
    public static Task SaveAsync(IDrpStorage storage, NorthwindNetwork network) => storage.RunAsync((session, _) =>
    {
        const string company = NorthwindNetwork.Company;
        session.Store<IItemGroupStore>().SaveMany(network.Groups);
        session.Store<IItemStore>().SaveMany(network.Items);
        session.Store<ICalendarStore>().SaveMany(network.Calendars);
        session.Store<ILocationStore>().SaveMany(network.Locations);
        session.Store<IRouteStore>().SaveMany(network.Routes);
        session.Store<IStockingPointStore>().SaveMany(network.Points);
        session.Store<IStockingPointStore>().ReplaceAllStock(company, network.Stock);
        session.Store<ISupplyStore>().SaveMany(company, network.Supplies);
        session.Store<IDemandStore>().SaveOrders(company, network.SalesOrders);
        session.Store<IDemandStore>().ReplaceForecast(company, network.Forecasts);
        return Task.CompletedTask;
    });
}
