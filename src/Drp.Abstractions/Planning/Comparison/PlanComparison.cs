using System.Collections.Immutable;

namespace Drp.Planning;

/// <summary>Two plans side by side. Counts are of everything; lists hold the first of each up to a limit. Immutable.</summary>
public sealed record PlanComparison
{
    /// <summary>The first plan's id.</summary>
    public required string BeforeId { get; init; }

    /// <summary>The second plan's id.</summary>
    public required string AfterId { get; init; }

    /// <summary>Which of the two plans of a run was compared.</summary>
    public required PlanKind Kind { get; init; }

    /// <summary>Orders that both have alike.</summary>
    public required long Unchanged { get; init; }

    /// <summary>Orders that only the second has.</summary>
    public required long Added { get; init; }

    /// <summary>Orders that only the first has.</summary>
    public required long Gone { get; init; }

    /// <summary>Orders on another date.</summary>
    public required long Moved { get; init; }

    /// <summary>Orders of another quantity.</summary>
    public required long Resized { get; init; }

    /// <summary>Orders by another route.</summary>
    public required long Resourced { get; init; }

    /// <summary>Changed orders, by item, receiving location and date, up to the limit.</summary>
    public required ImmutableArray<OrderChange> Orders { get; init; }

    /// <summary>Stocking points whose record differs.</summary>
    public required long RecordChanges { get; init; }

    /// <summary>Changed records, by item and location, up to the limit.</summary>
    public required ImmutableArray<RecordChange> Records { get; init; }

    /// <summary>Messages that are new, gone or different.</summary>
    public required long MessageChanges { get; init; }

    /// <summary>New and different messages in the order of messages, then those that are gone, up to the limit.</summary>
    public required ImmutableArray<MessageChange> Messages { get; init; }

    /// <summary>The first plan's KPIs; <see langword="null"/> when its snapshot was not given.</summary>
    public PlanKpis? KpisBefore { get; init; }

    /// <summary>The second plan's KPIs; <see langword="null"/> when its snapshot was not given.</summary>
    public PlanKpis? KpisAfter { get; init; }

    /// <summary>The KPIs that differ, in their declared order.</summary>
    public ImmutableArray<KpiChange> Kpis { get; init; } = [];

    /// <summary>Whether nothing differs.</summary>
    public bool IsSame => Added + Gone + Moved + Resized + Resourced + RecordChanges + MessageChanges == 0;
}
