using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Planning;

/// <summary>A message of a plan as stored, with codes in full so that a host can list messages by itself.</summary>
[PrimaryKey(nameof(PlanKey), nameof(Number))]
internal sealed class PlanMessageRow
{
    public long PlanKey { get; set; }

    /// <summary>The message's place in the plan's order, from 0.</summary>
    public int Number { get; set; }

    public PlanMessageKind Kind { get; set; }

    public PlanMessageSeverity Severity { get; set; }

    public PlanKind Side { get; set; }

    public string Item { get; set; } = string.Empty;

    public string Location { get; set; } = string.Empty;

    public LocalDate Date { get; set; }

    public LocalDate? Target { get; set; }

    public decimal Quantity { get; set; }

    public string? Reference { get; set; }

    public static PlanMessageRow Of(long planKey, int number, PlanMessage message) => new()
    {
        PlanKey = planKey,
        Number = number,
        Kind = message.Kind,
        Severity = message.Severity,
        Side = message.Plan,
        Item = message.Item,
        Location = message.Location,
        Date = message.Date,
        Target = message.Target,
        Quantity = message.Quantity,
        Reference = message.Reference,
    };

    public static PlanMessage Value(PlanMessageRow row) => new()
    {
        Kind = row.Kind,
        Severity = row.Severity,
        Plan = row.Side,
        Item = row.Item,
        Location = row.Location,
        Date = row.Date,
        Target = row.Target,
        Quantity = row.Quantity,
        Reference = row.Reference,
    };
}
