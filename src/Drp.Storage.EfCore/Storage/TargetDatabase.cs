using Microsoft.EntityFrameworkCore.Metadata;

namespace Drp.Storage;

/// <summary>What the model has to know of the database it is built for, seen without referencing any driver.</summary>
internal sealed record TargetDatabase
{
    /// <summary>The collation that compares text code point by code point; null where that is the default.</summary>
    public required string? OrdinalCollation { get; init; }

    /// <summary>Whether tables can live in a schema; otherwise its name becomes a prefix.</summary>
    public required bool HasSchemas { get; init; }

    /// <summary>
    /// Tells the databases apart by what their conventions leave on every model before OnModelCreating runs: the
    /// builder itself doesn't say which provider it works for.
    /// </summary>
    public static TargetDatabase Of(IReadOnlyModel model)
    {
        if (model.FindAnnotation("Npgsql:ValueGenerationStrategy") is not null)
        {
            return new TargetDatabase { OrdinalCollation = "C", HasSchemas = true };
        }

        return model.FindAnnotation("SqlServer:ValueGenerationStrategy") is not null
            ? new TargetDatabase { OrdinalCollation = "Latin1_General_100_BIN2", HasSchemas = true }
            : new TargetDatabase { OrdinalCollation = null, HasSchemas = false };
    }
}
