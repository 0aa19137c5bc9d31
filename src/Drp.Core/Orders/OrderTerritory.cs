using Drp.Access;
using Drp.Channels;
using Drp.Storage;

namespace Drp.Orders;

/// <summary>Whether the partner's node may sell an item where the goods go; the same rule as <see cref="ICoverages.CheckAsync"/>.</summary>
internal static class OrderTerritory
{
    /// <summary>What stands against each group of lines: the answer says so for an item's groups.</summary>
    public static async Task<Func<IReadOnlyList<string>, bool>> CoversAsync(IDrpSession session, Order order, IReadOnlyList<string> nodes, CancellationToken token)
    {
        if (order.TerritoryCode is not { } code)
        {
            return static _ => true;
        }

        var path = await TerritoryRules.PathAsync(session.Store<ITerritoryStore>(), code, order.RequestedDate, token).ConfigureAwait(false);
        string[] place = path.Count == 0 ? [code] : [.. path.Select(static territory => territory.Code)];
        var own = new List<Coverage>();
        foreach (string node in nodes)
        {
            own.AddRange((await session.Store<ICoverageStore>().OfNodeAsync(node, token).ConfigureAwait(false)).Where(row => row.HoldsOn(order.RequestedDate)));
        }

        return groups => own.Count == 0 || own.Exists(row => CoverageRules.CoversPlace(row, place) && CoverageRules.CoversItem(row, groups));
    }
}
