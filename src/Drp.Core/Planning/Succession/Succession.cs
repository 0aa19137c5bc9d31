using System.Runtime.CompilerServices;

namespace Drp.Planning;

/// <summary>
/// The rows of a snapshot as supersession groups are planned: where an old item is planned together with its successor, its
/// stock, supply and demand are the successor's. So old stock is consumed first, what is missing is ordered of the successor,
/// and nothing is ordered of the old item. Worked out once for a snapshot. Immutable.
/// </summary>
internal sealed class Succession
{
    private static readonly ConditionalWeakTable<PlanningSnapshot, Succession> Kept = [];

    private readonly Dictionary<(int Item, int Location), int> takers;
    private readonly ILookup<(int Item, int Location), int> old;

    private Succession(PlanningSnapshot rows, Dictionary<(int Item, int Location), int> takers)
    {
        Rows = rows;
        this.takers = takers;
        old = takers.OrderBy(static t => t.Key.Item).ToLookup(static t => (t.Value, t.Key.Location), static t => t.Key.Item);
    }

    /// <summary>The snapshot with the rows where they are planned.</summary>
    public PlanningSnapshot Rows { get; }

    /// <summary>The rows as they are: every item by itself.</summary>
    public static Succession None(PlanningSnapshot snapshot) => new(snapshot, []);

    /// <summary>The groups of a sound snapshot.</summary>
    public static Succession Of(PlanningSnapshot snapshot) => Kept.GetValue(snapshot, static s => Make(s));

    /// <summary>The item that takes over at a location, or -1.</summary>
    public int TakerOf(int item, int location) => takers.Count == 0 ? -1 : takers.GetValueOrDefault((item, location), -1);

    /// <summary>The old items that are planned with an item at a location, ascending.</summary>
    public IEnumerable<int> OldOf(int item, int location) => old[(item, location)];

    private static Succession Make(PlanningSnapshot snapshot)
    {
        if (snapshot.Masters.Items.All(static i => i.Successor is null))
        {
            return None(snapshot);
        }

        Dictionary<(int Item, int Location), int> takers = SuccessionPlaces.Of(snapshot);
        return takers.Count == 0 ? None(snapshot) : new Succession(new SuccessionRows(snapshot, takers).Move(), takers);
    }
}
