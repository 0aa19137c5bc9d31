using Microsoft.EntityFrameworkCore;

namespace Drp.Journal;

/// <summary>The end of a stream as stored.</summary>
[PrimaryKey(nameof(Stream))]
internal sealed class JournalHeadRow
{
    public required string Stream { get; set; }

    public long Sequence { get; set; }

    public required string Hash { get; set; }
}
