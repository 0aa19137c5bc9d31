using Drp.Items;

namespace Drp.Planning;

/// <summary>What promises read: the standing plan and its network, item by item as they are asked for. Not thread-safe.</summary>
internal sealed class PromiseContext
{
    private readonly SnapshotCompiler compiler;
    private readonly SnapshotCompiler grouped;
    private readonly Succession succession;
    private readonly PlannedItem?[] items;
    private readonly PlannedItem?[] groups;
    private readonly PromiseCandidates candidates;
    private Dictionary<int, long[]>? capacityUse;

    public PromiseContext(PlannedRun run, PromiseOptions options)
    {
        Run = run;
        Options = options;
        succession = Succession.Of(run.Snapshot);
        compiler = new SnapshotCompiler(run.Snapshot, run.Options, Succession.None(run.Snapshot));
        grouped = new SnapshotCompiler(run.Snapshot, run.Options, succession);
        items = new PlannedItem?[run.Snapshot.Items.Length];
        groups = new PlannedItem?[run.Snapshot.Items.Length];
        candidates = new PromiseCandidates(run.Snapshot, options);
    }

    public PlannedRun Run { get; }

    public PromiseOptions Options { get; }

    public TimeAxis Axis => compiler.Axis;

    /// <summary>Days of the horizon; day 0 is the snapshot's date.</summary>
    public int Days => Axis.Horizon - Axis.AsOf;

    /// <summary>An item by itself: its own stock, supply and orders, beside the orders that were planned of it.</summary>
    public PlannedItem Planned(int item) => items[item] ??= new PlannedItem(Run.Plan, Run.Possible, compiler.Compile(item));

    /// <summary>An item as it was planned: with the old items that it takes over from.</summary>
    public PlannedItem Grouped(int item) => groups[item] ??= new PlannedItem(Run.Plan, Run.Possible, grouped.Compile(item));

    /// <summary>The item that a point was planned with, itself where it stands alone; -1 where no group is there.</summary>
    public int GroupOf(int item, int point)
    {
        int location = Network(item).Points[point].Location;
        int taker = succession.TakerOf(item, location);
        return taker >= 0 ? taker : succession.OldOf(item, location).Any() ? item : -1;
    }

    public CompiledItem Network(int item) => Planned(item).Item;

    /// <summary>The point of an item at a location, or -1.</summary>
    public int PointAt(int item, string location)
    {
        CompiledItem network = Network(item);
        return Array.FindIndex(
            network.Points, p => string.Equals(network.Block.Points[p.Row].Location, location, StringComparison.Ordinal));
    }

    public string LocationOf(int item, int point) => Network(item).Block.Points[Network(item).Points[point].Row].Location;

    /// <summary>The items that may be delivered, in the order of preference on one date.</summary>
    public IReadOnlyList<PromiseCandidate> Candidates(int item, PromiseRequest request) => candidates.Of(item, request);

    public Item Item(int item) => Run.Snapshot.Items[item];

    /// <summary>A day of the horizon for a day number: what is before it counts at its start.</summary>
    public int DayOf(int dayNumber) => Math.Max(0, dayNumber - Axis.AsOf);

    /// <summary>What the standing plan ships on a route in a bucket, over all items.</summary>
    public long PlannedUse(int route, int bucket)
    {
        capacityUse ??= Uses();
        return capacityUse.TryGetValue(route, out long[]? use) ? use[bucket] : 0;
    }

    private Dictionary<int, long[]> Uses()
    {
        var uses = new Dictionary<int, long[]>();
        Plan plan = Run.Plan;
        foreach (PlanBlock block in plan.BlockOf.Distinct().Select(b => plan.Blocks[b]))
        {
            PlanColumns columns = block.Of(Run.Possible);
            for (int row = 0; row < columns.OrderRoute.Length; row++)
            {
                if (Run.Snapshot.Routes[columns.OrderRoute[row]].CapacityPerBucket is null)
                {
                    continue;
                }

                if (!uses.TryGetValue(columns.OrderRoute[row], out long[]? use))
                {
                    uses.Add(columns.OrderRoute[row], use = new long[Axis.Count]);
                }

                use[Axis.BucketOfDue(columns.OrderShip[row])] += columns.OrderQuantity[row];
            }
        }

        return uses;
    }
}
