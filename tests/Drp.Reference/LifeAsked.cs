using Drp.Planning;

namespace Drp.Reference;

/// <summary>Reading 19: the smallest life that any demand of a point, or of a place that it supplies, asks.</summary>
internal sealed class LifeAsked(PlanningSnapshot snapshot, Routes routes)
{
    private readonly ILookup<(string, string), int> demand = snapshot.SalesOrders
        .Select(o => (o.Item, o.Location, Life: o.MinimumRemainingLifeDays))
        .Concat(snapshot.Forecasts.Join(
            snapshot.Points,
            f => (f.Item, f.Location),
            p => (p.Item, p.Location),
            (_, p) => (p.Item, p.Location, Life: p.MinimumRemainingLifeDays)))
        .ToLookup(d => (d.Item, d.Location), d => d.Life);

    private readonly Dictionary<(string, string), int?> known = [];

    public int Of(string item, string location) => Smallest(item, location) ?? 0;

    private int? Smallest(string item, string location)
    {
        if (!known.TryGetValue((item, location), out int? life))
        {
            IEnumerable<int?> below = snapshot.Points
                .Where(p => p.Item == item && routes.Of(item, p.Location).Any(r => Routes.From(r) == location))
                .Select(p => Smallest(item, p.Location));
            life = demand[(item, location)].Select(l => (int?)l).Concat(below).Min();
            known[(item, location)] = life;
        }

        return life;
    }
}
