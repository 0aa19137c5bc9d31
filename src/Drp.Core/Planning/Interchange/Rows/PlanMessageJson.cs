using NodaTime;

namespace Drp.Planning;

internal sealed class PlanMessageJson
{
    public required PlanMessageKind Kind { get; init; }

    public required PlanMessageSeverity Severity { get; init; }

    public PlanKind? Plan { get; init; }

    public required string Item { get; init; }

    public required string Location { get; init; }

    public required LocalDate Date { get; init; }

    public LocalDate? Target { get; init; }

    public decimal? Quantity { get; init; }

    public string? Reference { get; init; }

    public static PlanMessageJson Of(PlanMessage message) => new()
    {
        Kind = message.Kind,
        Severity = message.Severity,
        Plan = Sparse.Unless(message.Plan, PlanKind.Unconstrained),
        Item = message.Item,
        Location = message.Location,
        Date = message.Date,
        Target = message.Target,
        Quantity = Sparse.Unless(message.Quantity, 0m),
        Reference = message.Reference,
    };

    public PlanMessage ToMessage() => new()
    {
        Kind = Kind,
        Severity = Severity,
        Plan = Plan ?? PlanKind.Unconstrained,
        Item = Item,
        Location = Location,
        Date = Date,
        Target = Target,
        Quantity = Quantity ?? 0m,
        Reference = Reference,
    };
}
