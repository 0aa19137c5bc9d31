using NodaTime;

namespace Drp.Planning;

/// <summary>One message to a planner. Immutable.</summary>
public sealed record PlanMessage
{
    /// <summary>What it is.</summary>
    public required PlanMessageKind Kind { get; init; }

    /// <summary>How much it matters.</summary>
    public required PlanMessageSeverity Severity { get; init; }

    /// <summary>The plan that shows it.</summary>
    public required PlanKind Plan { get; init; }

    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The location's code.</summary>
    public required string Location { get; init; }

    /// <summary>The first date it applies to; for a move, the date the order has now.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>For a move, the date the order should have; otherwise <see langword="null"/>.</summary>
    public LocalDate? Target { get; init; }

    /// <summary>Base units it is about.</summary>
    public decimal Quantity { get; init; }

    /// <summary>The code of the planned order, supply or route it is about, or <see langword="null"/>.</summary>
    public string? Reference { get; init; }
}
