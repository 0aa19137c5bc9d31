namespace Drp.Storage;

/// <summary>What the rooms registered: how to make each store.</summary>
internal sealed class EfStores
{
    private readonly Dictionary<Type, Func<EfSession, object>> _factories = [];

    /// <summary>Registers a room's store.</summary>
    public void Add<TStore>(Func<EfSession, TStore> create)
        where TStore : class, IDrpStore => _factories.Add(typeof(TStore), create);

    public Func<EfSession, object>? Find(Type store) => _factories.GetValueOrDefault(store);
}
