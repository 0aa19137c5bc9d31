using System.Reflection;

namespace Drp.Storage.Kit;

internal sealed class BrokenStorage(IDrpStorage sound, Breakage breakage) : IDrpStorage
{
    public async ValueTask<IDrpSession> OpenSessionAsync(CancellationToken cancellationToken = default) =>
        new Session(await sound.OpenSessionAsync(cancellationToken), breakage);

    private sealed class Session(IDrpSession sound, Breakage breakage) : IDrpSession
    {
        private readonly Dictionary<Type, object> _stores = [];

        public TStore Store<TStore>()
            where TStore : class, IDrpStore
        {
            TStore store = sound.Store<TStore>();
            if (!_stores.TryGetValue(typeof(TStore), out object? broken))
            {
                TStore proxy = DispatchProxy.Create<TStore, BrokenStore>();
                ((BrokenStore)(object)proxy).Break(store, breakage);
                _stores.Add(typeof(TStore), broken = proxy);
            }

            return (TStore)broken;
        }

        public Task CommitAsync(CancellationToken cancellationToken = default) => breakage == Breakage.CommitsNothing
            ? Task.CompletedTask
            : sound.CommitAsync(cancellationToken);

        public async ValueTask DisposeAsync()
        {
            if (breakage == Breakage.CommitsOnDispose)
            {
                await sound.CommitAsync();
            }

            await sound.DisposeAsync();
        }
    }
}
