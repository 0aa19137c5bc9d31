using NodaTime;

namespace Drp.Planning;

/// <summary>What a plan says of itself.</summary>
internal sealed record PlanHeader
{
    public required string Id { get; init; }

    public required string SnapshotFingerprint { get; init; }

    public required string OptionsFingerprint { get; init; }

    public required LocalDate AsOf { get; init; }

    public required BucketCalendar Buckets { get; init; }

    public required bool HasConstrained { get; init; }

    public required bool HasRecords { get; init; }

    /// <summary>
    /// The hashes of the snapshot's partitions and of what they share, so that a re-plan finds what changed; empty for a plan
    /// that was read back.
    /// </summary>
    public byte[]?[] ItemHashes { get; init; } = [];

    public byte[] SharedHash { get; init; } = [];
}
