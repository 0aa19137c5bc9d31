using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Approvals;

/// <summary>A version of a definition as stored.</summary>
[PrimaryKey(nameof(SubjectKind), nameof(Code), nameof(Number))]
internal sealed class ApprovalDefinitionRow : IVersionedRow
{
    public required string SubjectKind { get; set; }

    public required string Code { get; set; }

    public int Number { get; set; }

    public required string Definition { get; set; }

    public long Version { get; set; }
}
