using Microsoft.EntityFrameworkCore;

namespace Drp.Storage;

/// <summary>The base of rows with a company and a code.</summary>
[PrimaryKey(nameof(Company), nameof(Code))]
internal abstract class CodedRow : IVersionedRow
{
    public required string Company { get; set; }

    public required string Code { get; set; }

    public long Version { get; set; }
}
