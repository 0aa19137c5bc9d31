using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Approvals;

/// <summary>A request as stored.</summary>
[PrimaryKey(nameof(Id))]
internal sealed class ApprovalRow : IVersionedRow
{
    public required string Id { get; set; }

    public required string SubjectKind { get; set; }

    public required string SubjectId { get; set; }

    public required string NodeId { get; set; }

    public ApprovalStatus Status { get; set; }

    public required string Proposer { get; set; }

    public Instant SubmittedAt { get; set; }

    public Instant? NextTimer { get; set; }

    public required string Waiting { get; set; }

    public required string State { get; set; }

    public long Version { get; set; }
}
