using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Notifications;

internal sealed class ReminderRuleMap() : RowMap<ReminderRuleRow>("reminder_rules", "reminder rule")
{
    protected override void Configure(EntityTypeBuilder<ReminderRuleRow> row)
    {
        row.Property(static rule => rule.Code).HasMaxLength(Lengths.Code);
        row.Property(static rule => rule.Topic).HasMaxLength(Lengths.Code);
        row.Property(static rule => rule.Role).HasMaxLength(Lengths.Code);
        row.Property(static rule => rule.QuietTimeZone).HasMaxLength(Lengths.Code);
    }
}
