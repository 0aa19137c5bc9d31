using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Notifications;

/// <summary>A message in the outbox as stored.</summary>
[PrimaryKey(nameof(Id))]
internal sealed class OutboxRow
{
    public required string Id { get; set; }

    public required string Topic { get; set; }

    public required string Subject { get; set; }

    public string? NodeId { get; set; }

    public required string Recipients { get; set; }

    public string? Payload { get; set; }

    public Instant CreatedAt { get; set; }

    public Instant? NotBefore { get; set; }

    public OutboxState State { get; set; }

    public int Failures { get; set; }

    public Instant DueAt { get; set; }

    public required string DeliveredTo { get; set; }

    public string? LastError { get; set; }

    public long Version { get; set; }
}
