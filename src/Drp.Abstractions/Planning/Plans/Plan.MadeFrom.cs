namespace Drp.Planning;

public sealed partial class Plan
{
    /// <summary>Puts the plan beside what it was made from.</summary>
    /// <param name="snapshot">The snapshot it was made from.</param>
    /// <param name="options">The options it was made with; <see langword="null"/>: the defaults.</param>
    /// <exception cref="ArgumentException">The snapshot is another one.</exception>
    public PlannedRun MadeFrom(PlanningSnapshot snapshot, PlanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return string.Equals(SnapshotFingerprint, snapshot.Fingerprint, StringComparison.Ordinal)
            ? new PlannedRun(this, snapshot, options ?? new PlanOptions())
            : throw new ArgumentException("The plan was made from another snapshot; give the one it was made from.", nameof(snapshot));
    }

    /// <summary>The records of one item's stocking points, by location; empty for an unknown item or when records were not kept.</summary>
    /// <param name="item">The item's code.</param>
    /// <param name="kind">Which of the two plans.</param>
    public IEnumerable<PointRecord> Records(string item, PlanKind kind = PlanKind.Unconstrained)
    {
        int index = FindItem(item);
        return index < 0 || !HasRecords ? [] : RecordsOf(index, kind);
    }

    /// <summary>The items that the plan is about, by code.</summary>
    public IEnumerable<string> Items => Enumerable.Range(0, names.ItemCount).Select(names.Item);

    /// <summary>Whether an item's results are the very same columns in two plans: nothing about it was planned again.</summary>
    internal bool Shares(Plan other, int item, int otherItem) =>
        ReferenceEquals(blocks[blockOf[item]], other.blocks[other.blockOf[otherItem]])
        && slotOf[item] == other.slotOf[otherItem];
}
