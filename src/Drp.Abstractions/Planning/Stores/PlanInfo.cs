using NodaTime;

namespace Drp.Planning;

/// <summary>What is known of a stored plan without reading it. Immutable.</summary>
public sealed record PlanInfo
{
    /// <summary>The company, or the key under which a host keeps plans that span companies.</summary>
    public required string Company { get; init; }

    /// <summary>The plan's id.</summary>
    public required string Id { get; init; }

    /// <summary>The fingerprint of its snapshot.</summary>
    public required string SnapshotFingerprint { get; init; }

    /// <summary>The snapshot's date.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The day after the last bucket.</summary>
    public required LocalDate Horizon { get; init; }

    /// <summary>Whether it has a constrained side.</summary>
    public required bool HasConstrained { get; init; }

    /// <summary>Whether records were kept.</summary>
    public required bool HasRecords { get; init; }

    /// <summary>When it was saved first.</summary>
    public required Instant SavedAt { get; init; }
}
