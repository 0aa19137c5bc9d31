using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Journal;

/// <summary>A journal entry as stored.</summary>
[PrimaryKey(nameof(Stream), nameof(Sequence))]
internal sealed class JournalEntryRow
{
    public required string Stream { get; set; }

    public long Sequence { get; set; }

    public Instant At { get; set; }

    public required string ActorId { get; set; }

    public string? OnBehalfOf { get; set; }

    public required string Action { get; set; }

    public string? NodeId { get; set; }

    public string? Before { get; set; }

    public string? After { get; set; }

    public string? Reason { get; set; }

    public long? Corrects { get; set; }

    public required string PreviousHash { get; set; }

    public required string Hash { get; set; }
}
