using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Notifications;

internal sealed class OutboxMap() : RowMap<OutboxRow>("outbox", "notification")
{
    protected override void Configure(EntityTypeBuilder<OutboxRow> row)
    {
        row.Property(static message => message.Id).HasMaxLength(200);
        row.Property(static message => message.Topic).HasMaxLength(Lengths.Code);
        row.Property(static message => message.Subject).HasMaxLength(200);
        row.Property(static message => message.NodeId).HasMaxLength(Lengths.Code);
        row.Property(static message => message.LastError).HasMaxLength(Lengths.Text);
        row.HasIndex(static message => new { message.State, message.DueAt });
    }
}
