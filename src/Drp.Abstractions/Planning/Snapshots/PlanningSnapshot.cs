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

    /// <summary>A snapshot with changes laid over this one: a scenario, or what happened since. This one stays as it is.</summary>
    /// <param name="change">Says what changes; rows that are not touched are shared, not copied.</param>
    public PlanningSnapshot Overlay(Action<SnapshotOverlay> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var overlay = new SnapshotOverlay(this);
        change(overlay);
        return overlay.Apply();
    }

    internal SnapshotMasters Masters => masters;

    internal ImmutableArray<SnapshotBlock> Blocks => blocks;

    /// <summary>The index of an item, or -1.</summary>
    internal int IndexOfItem(string code)
    {
        int low = 0, high = Items.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            int order = string.CompareOrdinal(Items[middle].Code, code);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    internal (SnapshotBlock Block, int Slot) Slice(int item) => (blocks[blockOf[item]], slotOf[item]);

    internal PlanningSnapshot With(SnapshotMasters changed) => new(changed, blocks, blockOf, slotOf);

    /// <summary>The same snapshot with the rows of some items replaced, and perhaps routes; the rest is shared.</summary>
    /// <param name="changed">The master records; those of items and locations are the same.</param>
    /// <param name="block">The new rows, slot i for item i.</param>
    /// <param name="items">The items that the block replaces.</param>
    /// <param name="stale">Items whose hash is no longer true.</param>
    internal PlanningSnapshot With(SnapshotMasters changed, SnapshotBlock block, IEnumerable<int> items, IEnumerable<int> stale)
    {
        int[] newBlockOf = [.. blockOf];
        int[] newSlotOf = [.. slotOf];
        byte[]?[] hashes = [.. ItemHashes];
        foreach (int item in items)
        {
            newBlockOf[item] = blocks.Length;
            newSlotOf[item] = item;
            hashes[item] = null;
        }

        foreach (int item in stale)
        {
            hashes[item] = null;
        }

        return new PlanningSnapshot(changed, blocks.Add(block), newBlockOf, newSlotOf) { ItemHashes = hashes };
    }
}
