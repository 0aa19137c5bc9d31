using Microsoft.EntityFrameworkCore;

namespace Drp.Storage;

/// <summary>How one table is mapped; implement <see cref="RowMap{TRow}"/>.</summary>
internal interface IRowMap
{
    /// <summary>The row's type.</summary>
    Type RowType { get; }

    /// <summary>What a row is called in messages; the same words as in memory.</summary>
    string Kind { get; }

    /// <summary>Adds the table to a model.</summary>
    void Apply(ModelBuilder model, string schema, TargetDatabase database);
}
