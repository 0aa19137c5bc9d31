using Drp.Storage;

namespace Drp.Channels;

internal static class ChannelsMemoryRoom
{
    public static void Register(MemoryStores stores)
    {
        stores.Add<IChannelStore>(static session => new MemoryChannelStore(session));
        stores.Add<IPartnerStore>(static session => new MemoryPartnerStore(session));
        stores.Add<ITerritoryStore>(static session => new MemoryTerritoryStore(session));
        stores.Add<ICoverageStore>(static session => new MemoryCoverageStore(session));
    }
}
