using NodaTime;

namespace Drp.Planning;

/// <summary>The sections of a plan file, in the order in which they are written; the schema is made from it.</summary>
internal sealed class PlanFile
{
    public required string Id { get; init; }

    public required string Snapshot { get; init; }

    public required string Options { get; init; }

    public required LocalDate AsOf { get; init; }

    public bool? HasConstrained { get; init; }

    public bool? HasRecords { get; init; }

    public required BucketJson[] Buckets { get; init; }

    public PlanPointJson[]? Points { get; init; }

    public PlanOrderJson[]? Orders { get; init; }

    public PlanRecordJson[]? Records { get; init; }

    public PlanOrderJson[]? ConstrainedOrders { get; init; }

    public PlanRecordJson[]? ConstrainedRecords { get; init; }

    public PlanMessageJson[]? Messages { get; init; }
}
