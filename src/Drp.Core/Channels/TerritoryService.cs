using Drp.Access;
using Drp.Storage;
using NodaTime;

namespace Drp.Channels;

internal sealed class TerritoryService(IDrpStorage storage, IAccess access) : ITerritories
{
    public Task<Outcome<TerritoryImport>> LoadAsync(Actor actor, IReadOnlyCollection<Territory> territories, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(territories);
        return storage.RunAsync(
            async (session, token) =>
            {
                if (!await access.AdministersAsync(session, actor, null, access.Today, token).ConfigureAwait(false))
                {
                    return Outcome.Refused<TerritoryImport>(new Fault
                    {
                        Code = "DRP4002",
                        Subject = "territories",
                        Message = "only an administrator of the whole channel loads territories.",
                    });
                }

                var store = session.Store<ITerritoryStore>();
                var codes = territories.SelectMany(territory => new[] { territory.Code, territory.ParentCode }).OfType<string>().ToHashSet(StringComparer.Ordinal);
                var stored = await store.HistoryAsync(codes, token).ConfigureAwait(false);
                var faults = TerritoryRules.Check(territories, stored);
                if (faults.Count > 0)
                {
                    return Outcome.Refused<TerritoryImport>(faults);
                }

                store.Save(territories);
                return Outcome.Of(new TerritoryImport { Count = territories.Count });
            },
            cancellationToken: cancellationToken);
    }

    public async Task<Territory?> FindAsync(Actor actor, string code, LocalDate date, CancellationToken cancellationToken = default) =>
        await ReadAsync(actor, (store, token) => store.FindAsync(code, date, token), cancellationToken).ConfigureAwait(false);

    public async Task<IReadOnlyList<Territory>> ChildrenAsync(Actor actor, string? parentCode, LocalDate date, CancellationToken cancellationToken = default) =>
        await ReadAsync(actor, (store, token) => store.ChildrenAsync(parentCode, date, token), cancellationToken).ConfigureAwait(false);

    public async Task<IReadOnlyList<Territory>> PathAsync(Actor actor, string code, LocalDate date, CancellationToken cancellationToken = default) =>
        await ReadAsync<IReadOnlyList<Territory>>(
            actor, async (store, token) => await TerritoryRules.PathAsync(store, code, date, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private async Task<T> ReadAsync<T>(Actor actor, Func<ITerritoryStore, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await read(session.Store<ITerritoryStore>(), cancellationToken).ConfigureAwait(false);
        }
    }
}
