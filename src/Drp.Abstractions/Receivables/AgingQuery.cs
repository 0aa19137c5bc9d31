using NodaTime;

namespace Drp.Receivables;

/// <summary>Asks what is outstanding, how old, and where. Immutable.</summary>
public sealed record AgingQuery
{
    /// <summary>The company.</summary>
    public required string Company { get; init; }

    /// <summary>The day: what was posted later doesn't count.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>Leaves out what the ledger learned after this moment, so that an old statement can be made again; <see langword="null"/> for all that is known.</summary>
    public Instant? KnownAt { get; init; }

    /// <summary>Where days count from. Default the due date.</summary>
    public AgingBasis Basis { get; init; }

    /// <summary>Upper ends of the overdue buckets in days, ascending; older is the last bucket. Default 30, 60, 90.</summary>
    public IReadOnlyList<int> BucketDays { get; init; } = [30, 60, 90];

    /// <summary>Only this node and all below it, on the tree of the day; <see langword="null"/> for all that the actor sees.</summary>
    public string? NodeId { get; init; }

    /// <summary>Only this partner; <see langword="null"/> for all.</summary>
    public string? PartnerId { get; init; }

    /// <summary>Only this currency; <see langword="null"/> for all.</summary>
    public string? Currency { get; init; }

    /// <summary>What there is a row for. Default the total.</summary>
    public AgingGroup GroupBy { get; init; }
}
