using Drp.Storage;

namespace Drp.Channels;

internal static class ChannelsEfRoom
{
    public static void Register(EfStores stores)
    {
        stores.Add<IChannelStore>(static session => new EfChannelStore(session));
        stores.Add<IPartnerStore>(static session => new EfPartnerStore(session));
        stores.Add<ITerritoryStore>(static session => new EfTerritoryStore(session));
        stores.Add<ICoverageStore>(static session => new EfCoverageStore(session));
    }
}
