using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Approvals;

/// <summary>A delegation as stored.</summary>
[PrimaryKey(nameof(Id))]
internal sealed class DelegationRow : IVersionedRow
{
    public required string Id { get; set; }

    public string FromActor { get; set; } = string.Empty;

    public string ToActor { get; set; } = string.Empty;

    public LocalDate ValidFrom { get; set; }

    public LocalDate ValidTo { get; set; }

    public string? SubjectKind { get; set; }

    public bool Withdrawn { get; set; }

    public long Version { get; set; }
}
