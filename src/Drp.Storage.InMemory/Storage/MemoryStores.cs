namespace Drp.Storage;

/// <summary>What the rooms registered: how to make each store.</summary>
internal sealed class MemoryStores
{
    private readonly Dictionary<Type, Func<MemorySession, object>> _factories = [];

    /// <summary>Registers a room's store.</summary>
    public void Add<TStore>(Func<MemorySession, TStore> create)
        where TStore : class, IDrpStore => _factories.Add(typeof(TStore), create);

    public Func<MemorySession, object>? Find(Type store) => _factories.GetValueOrDefault(store);
}
