using System.Collections.Immutable;
using Drp.Items;
using NodaTime;

namespace Drp.Planning;

/// <summary>
/// Everything that a plan depends on, read once, at one date. Immutable and thread-safe. Master records are objects;
/// demand, supply and stock are columns, and what the members return are views made on demand. Made by a
/// <see cref="PlanningSnapshotBuilder"/>; the order in which rows were added does not matter.
/// </summary>
public sealed partial class PlanningSnapshot
{
    private readonly SnapshotMasters masters;
    private readonly ImmutableArray<SnapshotBlock> blocks;
    private readonly int[] blockOf;
    private readonly int[] slotOf;

    internal PlanningSnapshot(
        SnapshotMasters masters, ImmutableArray<SnapshotBlock> blocks, int[] blockOf, int[] slotOf)
    {
        this.masters = masters;
        this.blocks = blocks;
        this.blockOf = blockOf;
        this.slotOf = slotOf;
    }

    /// <summary>The date of the snapshot; stock is as of the start of this day.</summary>
    public LocalDate AsOf => masters.AsOf;

    /// <summary>The time axis.</summary>
    public BucketCalendar Buckets => masters.Buckets;

    /// <summary>The items, by code.</summary>
    public ImmutableArray<Item> Items => masters.Items;

    /// <summary>The locations, by code.</summary>
    public ImmutableArray<Location> Locations => masters.Locations;

    /// <summary>The working calendars, by code.</summary>
    public ImmutableArray<WorkingCalendar> Calendars => masters.Calendars;

    /// <summary>Lanes and supply sources, by code.</summary>
    public ImmutableArray<SupplyRoute> Routes => masters.Routes;

    /// <summary>Means of transport, by code.</summary>
    public ImmutableArray<MeansOfTransport> Transports => masters.Transports;

    /// <summary>
    /// What was wrong in the rows that were added and could not be kept: unknown codes, too fine or too large quantities,
    /// missing conversions, doubles. Validation lists them together with what is wrong in the network.
    /// </summary>
    public ImmutableArray<Fault> Faults => masters.Faults;

    /// <summary>Number of stocking points.</summary>
    public int PointCount
    {
        get
        {
            int count = 0;
            for (int item = 0; item < Items.Length; item++)
            {
                (SnapshotBlock block, int slot) = Slice(item);
                count += block.PointStart[slot + 1] - block.PointStart[slot];
            }

            return count;
        }
    }

    internal SnapshotMasters Masters => masters;

    internal ImmutableArray<SnapshotBlock> Blocks => blocks;

    internal (SnapshotBlock Block, int Slot) Slice(int item) => (blocks[blockOf[item]], slotOf[item]);
    internal PlanningSnapshot With(SnapshotMasters changed) => new(changed, blocks, blockOf, slotOf);
}
