using System.Globalization;
using System.Text;

namespace Drp.Channels;

/// <summary>The life of a partner as an explicit table: which status may follow which.</summary>
public static class PartnerLife
{
    /// <summary>All transitions, in the order in which they are drawn.</summary>
    public static IReadOnlyList<(PartnerStatus From, PartnerStatus To, string Verb)> Table { get; } =
    [
        (PartnerStatus.Prospect, PartnerStatus.Active, "activate"),
        (PartnerStatus.Prospect, PartnerStatus.Terminated, "drop"),
        (PartnerStatus.Active, PartnerStatus.Suspended, "suspend"),
        (PartnerStatus.Suspended, PartnerStatus.Active, "reinstate"),
        (PartnerStatus.Active, PartnerStatus.Terminated, "terminate"),
        (PartnerStatus.Suspended, PartnerStatus.Terminated, "terminate"),
    ];

    /// <summary>Whether one status may follow another.</summary>
    public static bool Allows(PartnerStatus from, PartnerStatus to) => Table.Any(row => row.From == from && row.To == to);

    /// <summary>The table as a Mermaid state diagram.</summary>
    public static string Draw()
    {
        var text = new StringBuilder("stateDiagram-v2\n    [*] --> Prospect: add\n");
        foreach (var (from, to, verb) in Table)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {from} --> {to}: {verb}\n");
        }

        return text.Append("    Terminated --> [*]\n").ToString();
    }
}
