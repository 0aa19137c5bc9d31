using Microsoft.EntityFrameworkCore;

namespace Drp.Notifications;

/// <summary>A reminder rule as stored.</summary>
[PrimaryKey(nameof(Code))]
internal sealed class ReminderRuleRow
{
    public required string Code { get; set; }

    public required string Topic { get; set; }

    public long BeforeNanoseconds { get; set; }

    public required string Role { get; set; }

    public long? QuietFrom { get; set; }

    public long? QuietTo { get; set; }

    public string? QuietTimeZone { get; set; }

    public bool Enabled { get; set; }
}
