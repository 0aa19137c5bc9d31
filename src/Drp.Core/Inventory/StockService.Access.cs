using Drp.Access;
using Drp.Storage;

namespace Drp.Inventory;

internal sealed partial class StockService
{
    private static async Task<Dictionary<(string Company, string Code), StockPlace>> PlacesAsync(
        IStockStore store, IReadOnlyList<StockMove> moves, CancellationToken token)
    {
        var found = new Dictionary<(string Company, string Code), StockPlace>();
        foreach (var company in moves.GroupBy(static move => move.Company, StringComparer.Ordinal))
        {
            string[] codes = [.. company.SelectMany(static move => Ends(move)).Distinct(StringComparer.Ordinal)];
            foreach (var place in await store.PlacesAsync(company.Key, codes, token).ConfigureAwait(false))
            {
                found.Add((place.Company, place.Code), place);
            }
        }

        return found;
    }

    private static IEnumerable<string> Ends(StockMove move) => new[] { move.From?.Place, move.To?.Place }.OfType<string>();

    private static IEnumerable<Fault> Missing(IReadOnlyList<StockMove> moves, Dictionary<(string Company, string Code), StockPlace> places) =>
        from move in moves
        from place in Ends(move)
        where !places.ContainsKey((move.Company, place))
        select StockRules.Fault("DRP6001", StockRules.Subject(move.Source), $"there is no place '{place}'.");

    /// <summary>What an actor may not: a place it doesn't see doesn't exist for it.</summary>
    private async Task<List<Fault>> AllowedAsync(IDrpSession session, Actor actor, IReadOnlyList<StockMove> moves, CancellationToken token)
    {
        var reasons = new List<Fault>();
        if (actor.IsSystem)
        {
            return reasons;
        }

        var places = await PlacesAsync(session.Store<IStockStore>(), moves, token).ConfigureAwait(false);
        string[] roles = [.. options.Value.PostingRoles];
        foreach (var place in places.Values.OrderBy(static place => place.Code, StringComparer.Ordinal))
        {
            if (!await access.SeesAsync(session, actor, place.NodeId, access.Today, token).ConfigureAwait(false))
            {
                places.Remove((place.Company, place.Code));
            }
            else if (roles.Length > 0 && !await access.HoldsAsync(session, actor, place.NodeId, access.Today, roles, token).ConfigureAwait(false))
            {
                reasons.Add(StockRules.Fault("DRP6002", place.Code, "your roles don't post stock here."));
            }
        }

        reasons.InsertRange(0, Missing(moves, places));
        return reasons;
    }
}
