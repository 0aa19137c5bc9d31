using Microsoft.EntityFrameworkCore;

namespace Drp.Approvals;

/// <summary>Who may decide an open request.</summary>
[PrimaryKey(nameof(ActorId), nameof(RequestId))]
internal sealed class ApprovalWaitingRow
{
    public required string ActorId { get; set; }

    public required string RequestId { get; set; }
}
