using System.Collections.Immutable;
using NodaTime;

namespace Drp.Planning;

/// <summary>
/// The result of a run: a value with an id and its snapshot's fingerprint. Immutable and thread-safe. Orders and records
/// are compact columns; what the members return are views made on demand, sorted by item, receiving location, receipt
/// date and route.
/// </summary>
public sealed partial class Plan
{
    private readonly IPlanNames names;
    private readonly ImmutableArray<PlanBlock> blocks;
    private readonly int[] blockOf;
    private readonly int[] slotOf;
    private readonly Lazy<ImmutableArray<PlanMessage>> messages;

    internal Plan(
        PlanHeader header,
        IPlanNames names,
        ImmutableArray<PlanBlock> blocks,
        int[] blockOf,
        int[] slotOf,
        Func<Plan, ImmutableArray<PlanMessage>> messages)
    {
        Header = header;
        this.names = names;
        this.blocks = blocks;
        this.blockOf = blockOf;
        this.slotOf = slotOf;
        this.messages = new Lazy<ImmutableArray<PlanMessage>>(() => messages(this));
    }

    /// <summary>Identity: derived from the snapshot's fingerprint, the options and the engine's version, never from a clock.</summary>
    public string Id => Header.Id;

    /// <summary>The fingerprint of the snapshot.</summary>
    public string SnapshotFingerprint => Header.SnapshotFingerprint;

    /// <summary>The snapshot's date.</summary>
    public LocalDate AsOf => Header.AsOf;

    /// <summary>The time axis.</summary>
    public BucketCalendar Buckets => Header.Buckets;

    /// <summary>Whether the constrained plan was made too.</summary>
    public bool HasConstrained => Header.HasConstrained;

    /// <summary>Whether records were kept.</summary>
    public bool HasRecords => Header.HasRecords;

    /// <summary>
    /// What a planner is told, by severity (worst first), kind, item, location and date. Worked out when first asked for.
    /// </summary>
    public ImmutableArray<PlanMessage> Messages => messages.Value;

    internal PlanHeader Header { get; }

    internal IPlanNames Names => names;

    internal ImmutableArray<PlanBlock> Blocks => blocks;

    internal int[] BlockOf => blockOf;

    internal int[] SlotOf => slotOf;
}
