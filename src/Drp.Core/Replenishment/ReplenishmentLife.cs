using System.Globalization;
using System.Text;

namespace Drp.Replenishment;

/// <summary>The life of a replenishment order as an explicit table: which status may follow which, by what.</summary>
public static class ReplenishmentLife
{
    /// <summary>All transitions, in the order in which they are drawn.</summary>
    public static IReadOnlyList<(ReplenishmentStatus From, ReplenishmentStatus To, string Verb)> Table { get; } =
    [
        (ReplenishmentStatus.Planned, ReplenishmentStatus.Firm, "firm"),
        (ReplenishmentStatus.Planned, ReplenishmentStatus.Released, "release"),
        (ReplenishmentStatus.Firm, ReplenishmentStatus.Released, "release"),
        (ReplenishmentStatus.Released, ReplenishmentStatus.Shipped, "ship"),
        (ReplenishmentStatus.Released, ReplenishmentStatus.Received, "receive"),
        (ReplenishmentStatus.Shipped, ReplenishmentStatus.Received, "receive"),
        (ReplenishmentStatus.Planned, ReplenishmentStatus.Cancelled, "cancel"),
        (ReplenishmentStatus.Firm, ReplenishmentStatus.Cancelled, "cancel"),
        (ReplenishmentStatus.Released, ReplenishmentStatus.Cancelled, "cancel"),
    ];

    /// <summary>Whether one status may follow another; a status may always stay.</summary>
    public static bool Allows(ReplenishmentStatus from, ReplenishmentStatus to) => from == to || Table.Any(row => row.From == from && row.To == to);

    /// <summary>The table as a Mermaid state diagram.</summary>
    public static string Draw()
    {
        var text = new StringBuilder("stateDiagram-v2\n    [*] --> Planned: propose\n    [*] --> Firm: add\n");
        foreach (var (from, to, verb) in Table)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {from} --> {to}: {verb}\n");
        }

        return text.Append("    Planned --> [*]: the next proposal\n    Received --> [*]\n    Cancelled --> [*]\n").ToString();
    }
}
